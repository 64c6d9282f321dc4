import { B2BINPAY_ACCOUNT } from "../../accounts"
import { deliverAll } from "../../core/delivery"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { typedAmount } from "./amounts"
import { callback } from "./callback"
import { ADVANCED } from "./choices"
import { asOpened, claimOf } from "./claim"
import { withDeposit } from "./deposit"
import { GATEWAY } from "./deposits"
import { forgeries } from "./forgeries"
import { Ids } from "./ids"
import type { Tell } from "./pace"
import { ownActions, portal } from "./portal"
import { isInquiry, references } from "./references"
import { refusal } from "./refusal"
import { routes } from "./routes"
import { checkAct, settle } from "./settle"

const account = B2BINPAY_ACCOUNT
const ids = new Ids()
const FIVE_MINUTES = 5 * 60_000
const RETRIES = 12

const telling =
  (sandbox: Sandbox): Tell =>
  (told) =>
    deliverAll(sandbox, b2binpay, told, "normal")

/** B2BinPay: deposits paid in any coin, by any number of transfers that confirm block by block. */
export const b2binpay: Face = {
  gateway: GATEWAY,
  label: "B2BinPay",
  about: "API v3 and v2: deposits, transfers and blocks, payouts, callbacks signed in their body.",
  credentials: {
    clientId: account.clientId,
    clientSecret: account.clientSecret,
    callbackSecret: account.callbackSecret,
    wallets: account.wallets.map(({ id, label }) => `${id} ${label}`).join(", "),
    "login (v2)": account.login,
    "password (v2)": account.password,
  },
  /** Not documented; five minutes are what an old log shows (b2binpay.md 5.6), the number is made up. */
  retryWaits: [0, ...Array.from({ length: RETRIES }, () => FIVE_MINUTES)],
  routes: (sandbox) => routes(sandbox, b2binpay, account, ids, telling(sandbox)),
  references,
  isInquiry,
  /** Nothing is captured, released or ended by API, and no URL has placeholders. */
  lacks: ["capture", "void", "abort", "placeholders_none", "placeholders_encoded"],
  claim: (payment) => claimOf(withDeposit(payment)),
  amount: typedAmount,
  major: (amount) => amount,
  advanced: ADVANCED,
  ownOutcomes: ["split", "underpaid", "overpaid", "late", "blocked"],
  /** Money can always come; it makes a paid deposit unresolved. */
  isOver: () => false,
  check: (payment, wish) => checkAct(withDeposit(payment), wish),
  settle: (sandbox, payment, wish) =>
    settle(sandbox, ids, telling(sandbox), withDeposit(payment), wish),
  asOpened: (copy) => asOpened(withDeposit(copy)),
  portal: (sandbox, payment, wish) => portal(sandbox, telling(sandbox), withDeposit(payment), wish),
  ownActions: ownActions(ids, telling),
  strangeTxnId: "58000",
  returnUrl: (payment) => payment.frontendUrl,
  callback: (payment, recipe) => callback(account, withDeposit(payment), recipe),
  forgeries: (payment) => forgeries(account, withDeposit(payment)),
  /** Whether a resend is signed anew is not known; the body stays as it was. */
  resign: (message) => message,
  isAcknowledged: (status) => status === 200,
  refusal,
}
