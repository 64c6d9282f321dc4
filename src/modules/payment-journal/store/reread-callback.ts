import type { CallbackReading } from "../../../gateways/contract"
import { CLAIMED } from "./callback-queue"
import type { ClaimedCallback } from "./callback-row"
import { rows, type Database } from "./database"
import { paymentOf } from "./payment-of"
import type { StoredCallback } from "./stored-callback"

/**
 * Writes what the bytes of a claimed callback are read as now, and finds the payment of one that had
 * none. Null when the claim was lost meanwhile.
 */
export async function rereadCallback(
  db: Database,
  { id, fence }: Pick<ClaimedCallback, "id" | "fence">,
  { account, url_transaction_id }: Pick<StoredCallback, "account" | "url_transaction_id">,
  reading: CallbackReading
): Promise<ClaimedCallback | null> {
  const [where, keys] = paymentOf(account, url_transaction_id, reading)
  const [row] = await rows<ClaimedCallback>(
    db,
    `update payment_callback set label = ?, claimed_reference = ?, claimed_gateway_id = ?, claimed_state = ?,
       warnings = ?, updated_at = now(), transaction_id = coalesce(transaction_id,
         (select t.id from payment_transaction t where account = ? and ${where} and deleted_at is null limit 1))
     where id = ? and fence = ? and status = 'in_progress' returning ${CLAIMED}`,
    [
      reading.label,
      reading.reference,
      reading.gatewayId,
      reading.claimedState,
      JSON.stringify(reading.warnings),
      ...keys,
      id,
      fence,
    ]
  )
  return row ?? null
}
