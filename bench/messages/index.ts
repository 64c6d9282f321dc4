import { b2binpay } from "./b2binpay"
import type { GatewayMessages } from "./gateway-messages"
import { inbank } from "./inbank"
import { kustom, opened } from "./kustom"
import { swedbankPay } from "./swedbank-pay"
import { syok2pay } from "./syok2pay"

/** Every gateway of the plugin; the first one is the fair twin of Stripe: HMAC-SHA256 over JSON. */
export const gateways: readonly GatewayMessages[] = [
  syok2pay,
  swedbankPay,
  inbank,
  kustom,
  b2binpay,
]

export { opened, syok2pay, type GatewayMessages }
