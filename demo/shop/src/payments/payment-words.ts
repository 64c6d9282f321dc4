/** Answer of `GET /store/payments/:txn_id`. */
export interface PaymentStatus {
  txn_id: string
  state: string
  /** The money came, but a person of the shop has to look. */
  attention: boolean
  /** Nothing will change by waiting. */
  final: boolean
  order_placed: boolean
  order_id: string | null
  cart_id: string | null
}

export interface PaymentWords {
  title: string
  text: string
  /** Colour of the badge. */
  tone: "busy" | "good" | "bad" | "warn"
}

const closed: Record<string, PaymentWords> = {
  declined: { title: "Payment declined", text: "Nothing was charged.", tone: "bad" },
  cancelled: { title: "Payment cancelled", text: "Nothing was charged.", tone: "bad" },
  expired: {
    title: "The time to pay ran out",
    text: "No payment was confirmed in time.",
    tone: "bad",
  },
}

/** Whether a payment ended without money, so that its cart can be paid again. */
export function endedUnpaid({ state, attention, order_placed }: PaymentStatus): boolean {
  return state in closed && !attention && !order_placed
}

/** A payment's state in a shopper's words. A state that the shop does not know is still open. */
export function paymentWords(payment: PaymentStatus): PaymentWords {
  if (payment.attention) {
    return {
      title: "We are checking your payment",
      text: "It arrived, but needs a look by a person. Please do not pay again.",
      tone: "warn",
    }
  }
  if (payment.order_placed) {
    return { title: "Order placed", text: "Your payment is confirmed. Thank you!", tone: "good" }
  }
  if (payment.state === "captured" || payment.state === "authorized") {
    return { title: "Payment received", text: "We are placing your order.", tone: "busy" }
  }
  return (
    closed[payment.state] ?? {
      title: "Waiting for your payment",
      text: "Nothing is confirmed yet. This updates by itself.",
      tone: "busy",
    }
  )
}
