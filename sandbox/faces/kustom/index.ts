import { KUSTOM_ACCOUNT } from "../../accounts"
import type { Face } from "../face"
import { major, typedAmount } from "./amounts"
import { statusOf } from "./balances"
import { ADVANCED } from "./choices"
import { asOpened, claimOf } from "./claim"
import { controlRoutes } from "./control"
import { forgeries } from "./forgeries"
import { ownActions, portal } from "./portal"
import { isInquiry, references } from "./references"
import { refusal } from "./refusal"
import { routes } from "./routes"
import { GATEWAY, isOpen, withSession } from "./session"
import { checkAct, settle } from "./settle"
import { callback, signedAgain } from "./webhook"
import { newWorld, resetWorld } from "./world"

const account = KUSTOM_ACCOUNT
const world = newWorld(account)
const SECOND = 1_000
const HOUR = 3_600 * SECOND

/** Kustom In-Person Payments: a clerk's phone takes the money, webhooks of the account tell of it. */
export const kustom: Face = {
  gateway: GATEWAY,
  label: "Kustom",
  about: "In-Person Payments and Order Management: phones at /kustom/phone, signed webhooks.",
  credentials: {
    merchantId: account.merchantId,
    username: account.username,
    apiKey: account.apiKey,
    webhookSecret: account.webhookSecret,
    "webhookSecret (former)": account.formerWebhookSecret,
    devices: account.devices.map(({ id, name }) => `${name}: ${id}`).join(", "),
  },
  /**
   * "Up to three days" is all that is known (kustom.md 5.4); the steps are those that Standard
   * Webhooks recommends.
   */
  retryWaits: [
    0,
    5 * SECOND,
    300 * SECOND,
    ...[0.5, 2, 5, 10, 14, 20, 20].map((hours) => hours * HOUR),
  ],
  routes: (sandbox) => routes(sandbox, kustom, account, world),
  references,
  isInquiry,
  /** No URL has placeholders. */
  lacks: ["placeholders_none", "placeholders_encoded"],
  claim: (payment) => claimOf(withSession(payment)),
  amount: typedAmount,
  major,
  advanced: ADVANCED,
  ownOutcomes: ["granted", "failed"],
  isOver: (payment) => !isOpen(withSession(payment)),
  check: (_payment, wish) => checkAct(wish),
  settle: (sandbox, payment, wish) => settle(sandbox, withSession(payment), wish),
  asOpened: (copy) => asOpened(withSession(copy)),
  portal: (sandbox, payment, wish) => portal(sandbox, kustom, payment, wish),
  ownActions: ownActions(() => kustom),
  strangeTxnId: "00000000-0000-4000-8000-0000000000ff",
  /** Nobody's browser is sent anywhere. */
  returnUrl: () => "",
  callback: (payment, recipe) =>
    callback(account, world.destinations, withSession(payment), recipe),
  tellsAccount: true,
  callbackNames: (payment) => [withSession(payment).event?.type ?? "ipp.session.created"],
  forgeries: (payment) => forgeries(account, world.destinations, withSession(payment)),
  resign: (message) => signedAgain(world.destinations, message),
  atRetry: (message) => signedAgain(world.destinations, message, message.headers["webhook-id"]),
  /** The in-person page asks for 200, the general one for any 2xx (kustom.md 5.4). */
  isAcknowledged: (status) => status >= 200 && status < 300,
  refusal,
  shown: (payment) => {
    const { session, order } = withSession(payment)
    return {
      device_id: session.request.deviceId,
      order_id: order?.id ?? null,
      order_status: order ? statusOf(order) : null,
    }
  },
  control: (sandbox) => controlRoutes(sandbox, kustom, account, world.destinations),
  reset: () => resetWorld(world),
}
