import { SYOK2PAY_ACCOUNT } from "../../accounts"
import type { Face } from "../face"
import { typedAmount } from "./amounts"
import { refusal } from "./answers"
import { callback, forgeries, resign } from "./callback"
import { fillPlaceholders } from "./placeholders"
import { routes } from "./routes"
import { claim } from "./words"

const account = SYOK2PAY_ACCOUNT
const MINUTE = 60_000

/** Syok2Pay: hosted sale-only gateway, HMAC-signed requests and callbacks. */
export const syok2pay: Face = {
  gateway: "syok2pay",
  label: "Syok2Pay",
  about: "Hosted pay page, HMAC-SHA256 signatures, {gateway} and {txn_id} filled into both URLs.",
  credentials: {
    merchantCode: account.merchantCode,
    publishableKey: account.publishableKey,
    secretKey: account.secretKey,
  },
  /** The vendor states no schedule; these are the intervals of a comparable gateway (syok2pay.md A4). */
  retryWaits: [0, MINUTE / 2, 5 * MINUTE, 10 * MINUTE, 60 * MINUTE, 720 * MINUTE],
  routes: (sandbox) => routes(sandbox, syok2pay, account),
  references: (body) =>
    [body.reference_no, body.original_reference_no].filter((text) => typeof text === "string"),
  lacks: ["capture", "abort", "lookup"],
  claim,
  amount: typedAmount,
  major: (amount) => amount,
  returnUrl: (payment) =>
    fillPlaceholders(
      payment.frontendUrl,
      { gateway: account.acquirer, txn_id: payment.txnId },
      payment.placeholders
    ),
  callback: (payment, recipe) => callback(account, payment, recipe, new Date()),
  forgeries: (payment) => forgeries(account, payment, new Date()),
  resign: (message) => resign(account, message, new Date()),
  isAcknowledged: (status) => status >= 200 && status < 300,
  refusal,
}
