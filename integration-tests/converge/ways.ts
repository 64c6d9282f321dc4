import type { CheckoutOptions } from "../support/shop"
import type { Gateway, Outcome } from "../support/gateway"

type Action = Parameters<Gateway["act"]>[1]

/** How a payment is made, and where it is in our journal then. */
export type Way = { role: string; action: Action; state: "authorized" | "captured" }

export type End = { outcome: Outcome; state: string }

export type Ways = {
  /** By default, with an account `main`. */
  usual: Way
  /** The money is taken at once. */
  taken: Way
  /** The money is reserved for the shop to capture; null where it never is. */
  reserved: Way | null
  /** How it ends without money; null where it does not end so. */
  ends: Record<"declined" | "cancelled" | "expired", End | null>
  /** Amounts are whole minor units there. */
  minor: boolean
  /** Another gateway that takes the same currency, which is named where it is not the usual one. */
  beside: { gateway: string; options?: CheckoutOptions }
  /** The account that refunds in parts. */
  refunding: string
  /** The account that flags an unpaid order instead of cancelling it. */
  flagging: string
}

const captured = (action: Action): Way => ({ role: "main", action, state: "captured" })

const paid = captured({ outcome: "paid" })

const endings = {
  declined: { outcome: "declined", state: "declined" },
  cancelled: { outcome: "cancelled", state: "cancelled" },
  expired: { outcome: "expired", state: "expired" },
} as const

const ways: Record<string, Ways> = {
  syok2pay: {
    usual: paid,
    taken: paid,
    reserved: null,
    ends: endings,
    minor: false,
    beside: { gateway: "inbank", options: { currency: "eur" } },
    refunding: "main",
    flagging: "flagging",
  },
  "swedbank-pay": {
    usual: { role: "main", action: { outcome: "paid" }, state: "authorized" },
    taken: captured({ outcome: "paid", channel: "Swish" }),
    reserved: { role: "main", action: { outcome: "paid" }, state: "authorized" },
    ends: { ...endings, declined: null, expired: null },
    minor: true,
    beside: { gateway: "kustom" },
    refunding: "main",
    flagging: "lenient",
  },
  inbank: {
    usual: paid,
    taken: paid,
    reserved: { role: "approval", action: { outcome: "paid" }, state: "authorized" },
    ends: endings,
    minor: false,
    beside: { gateway: "b2binpay" },
    refunding: "partial",
    flagging: "flagging",
  },
  b2binpay: {
    usual: paid,
    taken: paid,
    reserved: null,
    // A deposit that has run out without money is cancelled there.
    ends: { ...endings, declined: null, expired: { outcome: "expired", state: "cancelled" } },
    minor: false,
    beside: { gateway: "inbank" },
    refunding: "payout",
    flagging: "flagging",
  },
  kustom: {
    usual: paid,
    taken: paid,
    reserved: { role: "main", action: { outcome: "granted" }, state: "authorized" },
    // A declined tap is an attempt; a session that has failed is over.
    ends: { ...endings, declined: { outcome: "failed", state: "declined" } },
    minor: true,
    beside: { gateway: "swedbank-pay" },
    refunding: "main",
    flagging: "flagging",
  },
}

export function waysOf(gateway: string): Ways {
  return ways[gateway]
}
