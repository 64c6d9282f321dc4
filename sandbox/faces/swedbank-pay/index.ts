import { SWEDBANK_PAY_ACCOUNT } from "../../accounts"
import type { Face } from "../face"
import { major, typedAmount } from "./amounts"
import { checkAct, settle } from "./attempts"
import { claimOf } from "./balances"
import { callback } from "./callback"
import { ADVANCED } from "./choices"
import { asOpened } from "./document"
import { forgeries } from "./forgeries"
import { withOrder } from "./order"
import { portal } from "./portal"
import { references } from "./references"
import { refusal } from "./refusal"
import { noticeOf, returnUrlOf } from "./return-url"
import { routes } from "./routes"

const account = SWEDBANK_PAY_ACCOUNT
const SECOND = 1_000

/** Swedbank Pay: payment orders v3.1, captured later or sold at once, callbacks that prove nothing. */
export const swedbankPay: Face = {
  gateway: "swedbank-pay",
  label: "Swedbank Pay",
  about: "Payment orders v3.1: authorize and capture or sell at once, unsigned callbacks.",
  credentials: { accessToken: account.accessToken, payeeId: account.payeeId },
  /** At once and 30, 60, 360, 432, 864 and 1265 s after the first (swedbank-pay.md 6). */
  retryWaits: [0, 30, 30, 300, 72, 432, 401].map((seconds) => seconds * SECOND),
  routes: (sandbox) => routes(sandbox, swedbankPay, account),
  references,
  /** Nothing is signed and no URL has placeholders. */
  lacks: ["lookup", "stale_timestamp", "placeholders_none", "placeholders_encoded"],
  claim: (payment) => claimOf(withOrder(payment)),
  amount: typedAmount,
  major,
  advanced: ADVANCED,
  check: (payment, wish) => checkAct(withOrder(payment), wish),
  settle: (sandbox, payment, wish) => settle(sandbox, withOrder(payment), wish),
  asOpened: (copy) => asOpened(withOrder(copy)),
  notice: (payment) => noticeOf(withOrder(payment)),
  portal: (sandbox, payment, wish) => portal(sandbox, swedbankPay, withOrder(payment), wish),
  strangeTxnId: "/psp/paymentorders/00000000-0000-4000-8000-0000000000ff",
  returnUrl: (payment) => returnUrlOf(withOrder(payment)),
  callback,
  forgeries: (payment) => forgeries(payment, new Date()),
  resign: (message) => message,
  /** The text asks for 200; a diagram counts any 2xx (swedbank-pay.md 6). */
  isAcknowledged: (status) => status === 200,
  refusal,
}
