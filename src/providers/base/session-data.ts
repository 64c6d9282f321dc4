import type { Transaction } from "../../modules/payment-journal/store"

/** What a storefront sees of a session (DESIGN.md 2, step 1). */
export function sessionDataOf(transaction: Transaction): Record<string, unknown> {
  return {
    txn_id: transaction.id,
    redirect_url: transaction.redirect_url,
    status: transaction.state,
  }
}

/**
 * The same for a session just opened with data that a shopper posted. Medusa merges what we return
 * over that data, so every key of it is answered: ours with our value, any other, our sealed
 * context included, with undefined, which is not stored. Nobody can plant `captured: true`.
 */
export function openedSessionData(
  transaction: Transaction,
  given: Record<string, unknown>
): Record<string, unknown> {
  const forgotten = Object.fromEntries(Object.keys(given).map((key) => [key, undefined]))
  return { ...forgotten, ...sessionDataOf(transaction) }
}
