import fc from "fast-check"
import type { Gateway } from "../../src/gateways/contract"

/** How an account is set up in one sequence. */
export type Variant = {
  orderFirst: boolean
  unpaidOrder: "cancel" | "flag"
  settleWithoutCallback: boolean
  strayMoney: "hold" | "refund"
  /** Captured by the account itself, at gateways that offer it. */
  capturesAtOnce: boolean
  /** Refunds are accepted first and carried out later, at gateways that work so. */
  refundsLater: boolean
  /** Messages that the sequence did not deliver are lost; otherwise they arrive in the end. */
  losesMessages: boolean
}

/** Gateways that carry refunds out later (swedbank-pay.md 5, b2binpay.md 6). */
const LATER = ["swedbank-pay", "b2binpay"]

/** Mostly the defaults, and every option now and then. */
export function variants(gateway: Gateway): fc.Arbitrary<Variant> {
  const rarely = fc.nat(3).map((n) => n === 0)
  const never = fc.constant(false)
  return fc.record({
    orderFirst: rarely,
    unpaidOrder: fc.constantFrom("cancel", "flag"),
    settleWithoutCallback: rarely.map((strict) => !strict),
    strayMoney: rarely.map((isRefunded) => (isRefunded ? "refund" : "hold")),
    capturesAtOnce: gateway.capturesAtOnce ? rarely : never,
    refundsLater: LATER.includes(gateway.id) ? fc.boolean() : never,
    losesMessages: fc.boolean(),
  })
}
