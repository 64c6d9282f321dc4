import type { MedusaContainer } from "@medusajs/framework/types"
import type { TransactionState } from "../gateways/contract"
import type { TransactionFilters } from "../modules/payment-journal/store"
import { belongingTo, ordersOfNumber } from "../orders/find-orders"

/** Which payments a person asks for, in the words of the admin API. */
export type AskedFilters = {
  attention?: string
  account?: string
  state?: TransactionState
  order_id?: string
  cart_id?: string
  q?: string
}

/** The same in the words of the journal, which knows no order numbers. */
export async function filtersOf(
  container: MedusaContainer,
  { order_id, cart_id, q, ...plain }: AskedFilters
): Promise<TransactionFilters> {
  return {
    ...plain,
    of: [
      ...(order_id ? [await belongingTo(container, [order_id])] : []),
      ...(cart_id ? [{ orderIds: [], cartIds: [cart_id], collectionIds: [] }] : []),
    ],
    search: q ? { text: q, orderIds: await ordersOfNumber(container, q) } : undefined,
  }
}
