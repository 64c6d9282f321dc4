import { SESSION_CONTEXT_KEY } from "../../enrichment/session-context"
import type { Transaction } from "../../modules/payment-journal/store"

/**
 * What a storefront sees of a session (DESIGN.md 2, step 1). Every key is written each time, so
 * that nothing a shopper planted under these names survives Medusa's merge.
 */
export function sessionDataOf(transaction: Transaction): Record<string, unknown> {
  return {
    txn_id: transaction.id,
    redirect_url: transaction.redirect_url,
    status: transaction.state,
    [SESSION_CONTEXT_KEY]: undefined,
  }
}
