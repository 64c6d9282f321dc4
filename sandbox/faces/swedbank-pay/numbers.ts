import { randomInt } from "node:crypto"

/** Above 32 bit, as the gateway's own are (swedbank-pay.md 4). */
let last = 40_171_220_400

/** The number people use for a transaction or an attempt: 11 digits, each given once. */
export function nextNumber(): number {
  last += randomInt(1, 10)
  return last
}
