import type { PaymentTarget } from "../api/in-person-payments"
import type { PayableOrder } from "../api/types"
import { outstandingOf } from "../outstanding"

export type TargetKind = "cart" | "order"

export type ChosenTarget = {
  kind: TargetKind
  /** As typed. */
  cartId: string
  /** Undefined until one has been chosen and loaded. */
  order: PayableOrder | undefined
}

/** What a payment may be started for, or null: only of the kind that the person sees. */
export function payableTarget({ kind, cartId, order }: ChosenTarget): PaymentTarget | null {
  if (kind === "cart") {
    return cartId ? { cart_id: cartId } : null
  }
  return order && outstandingOf(order) > 0 ? { order_id: order.id } : null
}
