import type { PayableOrder } from "./api/types"

/** Half of the smallest coin of any currency with decimals that Medusa knows. */
const ROUNDING = 0.0005

/**
 * What is still to be paid of an order or a draft order, in major units; 0 when nothing is. Money
 * that another payment has authorized and not captured yet is not to be taken a second time.
 */
export function outstandingOf(order: PayableOrder): number {
  if (order.status === "canceled") {
    return 0
  }
  const unpaid = order.summary?.pending_difference ?? order.total
  const reserved = (order.payment_collections ?? [])
    .map(({ authorized_amount, captured_amount }) =>
      Math.max(0, (authorized_amount ?? 0) - (captured_amount ?? 0))
    )
    .reduce((sum, amount) => sum + amount, 0)
  const left = unpaid - reserved
  return left > ROUNDING ? left : 0
}
