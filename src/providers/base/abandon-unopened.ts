import { GatewayError } from "../../gateways/errors"
import {
  appendEvent,
  markSessionDeleted,
  scheduleInquiry,
  setState,
  type Database,
  type Transaction,
} from "../../modules/payment-journal/store"

/**
 * Notes that opening failed. A clear "no" ends the transaction; a lost answer leaves it open and
 * watched, because the gateway may hold a payment that nobody was sent to.
 */
export async function abandonUnopened(
  db: Database,
  transaction: Transaction,
  error: unknown
): Promise<void> {
  const refused = error instanceof GatewayError && !error.retryable
  await appendEvent(db, {
    transactionId: transaction.id,
    name: "open_failed",
    from: transaction.state,
    to: refused ? "cancelled" : transaction.state,
    details:
      error instanceof GatewayError
        ? { kind: error.kind, code: error.code, message: error.message }
        : undefined,
  })
  if (refused) {
    await setState(db, transaction.id, "cancelled")
    await scheduleInquiry(db, transaction.id, null)
  } else {
    // Medusa keeps no session whose opening failed, so nobody waits for this payment.
    await markSessionDeleted(db, transaction.id)
  }
}
