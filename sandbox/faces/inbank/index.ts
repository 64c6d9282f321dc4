import { INBANK_ACCOUNT } from "../../accounts"
import type { Face } from "../face"
import { typedAmount } from "./amounts"
import { callback, resign } from "./callback"
import { ADVANCED } from "./choices"
import { asOpened, claimOf } from "./claim"
import { forgeries } from "./forgeries"
import { noticeOf } from "./pay-page"
import { portal } from "./portal"
import { isInquiry, references } from "./references"
import { refusal } from "./refusal"
import { returnUrlOf } from "./return-url"
import { routes } from "./routes"
import { withSession } from "./session"
import { checkAct, settle } from "./settle"

const account = INBANK_ACCOUNT
const MINUTE = 60_000

/** Inbank: purchases financed by a bank, told by signed messages to the browser and to the server. */
export const inbank: Face = {
  gateway: "inbank",
  label: "Inbank",
  about: "Partner API v2 and v3: e-POS sessions, contracts that wait for the shop, HMAC-SHA512.",
  credentials: {
    apiKey: account.apiKey,
    shopUuid: account.shopUuid,
    productCode: account.products.map(({ code }) => code).join(", "),
  },
  /** No schedule is known (inbank.md 5); these are the intervals of a comparable gateway. */
  retryWaits: [0, MINUTE / 2, 5 * MINUTE, 10 * MINUTE, 60 * MINUTE, 720 * MINUTE],
  routes: (sandbox) => routes(sandbox, inbank, account),
  references,
  isInquiry,
  /** There is no call that ends a session, and no URL has placeholders. */
  lacks: ["abort", "placeholders_none", "placeholders_encoded"],
  claim: (payment) => claimOf(withSession(payment)),
  amount: typedAmount,
  major: (amount) => amount,
  advanced: ADVANCED,
  ownOutcomes: ["granted"],
  check: (payment, wish) => checkAct(withSession(payment), wish),
  settle: (sandbox, payment, wish) => settle(sandbox, withSession(payment), wish),
  asOpened: (copy) => asOpened(withSession(copy)),
  notice: noticeOf,
  portal: (sandbox, payment, wish) => portal(sandbox, inbank, withSession(payment), wish),
  strangeTxnId: "00000000-0000-4000-8000-0000000000ff",
  returnUrl: (payment) => returnUrlOf(account, withSession(payment)),
  callback: (payment, recipe) => callback(account, withSession(payment), recipe),
  forgeries: (payment) => forgeries(account, withSession(payment), new Date()),
  resign: (message) => resign(account, message, new Date()),
  /** Any 2xx is assumed (inbank.md 5). */
  isAcknowledged: (status) => status >= 200 && status < 300,
  refusal,
}
