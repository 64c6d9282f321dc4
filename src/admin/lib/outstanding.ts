import type { PayableOrder } from "./api/types"

/** Below half of the smallest coin that any currency has. */
const NOTHING = 0.0005

/**
 * What is still to be paid of an order or a draft order, in major units; 0 when nothing can be
 * taken. Medusa counts money as paid once it is captured: what another payment has authorized is
 * pending there, and taking it again would make the customer pay twice.
 */
export function outstandingOf(order: PayableOrder): number {
  if (order.status === "canceled" || order.payment_collections?.some(isReserved)) {
    return 0
  }
  const pending = order.summary?.pending_difference ?? order.total
  return pending > NOTHING ? pending : 0
}

function isReserved({ status }: { status: string }) {
  return status === "authorized" || status === "partially_authorized"
}
