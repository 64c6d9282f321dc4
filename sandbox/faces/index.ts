import { b2binpay } from "./b2binpay"
import type { Face } from "./face"
import { inbank } from "./inbank"
import { kustom } from "./kustom"
import { swedbankPay } from "./swedbank-pay"
import { syok2pay } from "./syok2pay"

/** All gateways the sandbox plays. */
export const faces: readonly Face[] = [syok2pay, swedbankPay, inbank, b2binpay, kustom]
