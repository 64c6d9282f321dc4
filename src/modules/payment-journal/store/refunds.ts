import { appendEvent } from "./events"
import { rows, type Database } from "./database"

/** A refund that the gateway was asked for. Amounts are decimal text in major units. */
export type AskedRefund = {
  /** Names the refund at the gateway: Medusa's id of the refund that was asked for first. */
  key: string
  amount: string
  /** What had been refunded before it. */
  refundedBefore: string
}

/** Writes a refund down before the gateway hears of it, so that its key survives a crash. */
export function askRefund(
  db: Database,
  transactionId: string,
  { key, amount, refundedBefore }: AskedRefund,
  refundId: string
): Promise<void> {
  return appendEvent(db, {
    transactionId,
    name: "refund_asked",
    amount,
    cause: refundId,
    details: { key, refunded_before: refundedBefore },
  })
}

/** Writes how a refund ended. One without an ending is unclear and must be asked for again. */
export function endRefund(
  db: Database,
  transactionId: string,
  { key, amount }: AskedRefund,
  refundId: string,
  ending: "refunded_at_gateway" | "refund_refused"
): Promise<void> {
  return appendEvent(db, { transactionId, name: ending, amount, cause: refundId, details: { key } })
}

/** The refund of which nobody knows whether it happened, or null. There is never a second one. */
export async function findUnclearRefund(
  db: Database,
  transactionId: string
): Promise<AskedRefund | null> {
  const [row] = await rows<AskedRefund>(
    db,
    `select details->>'key' as key, amount, details->>'refunded_before' as "refundedBefore"
     from payment_event asked
     where transaction_id = ? and name = 'refund_asked' and deleted_at is null and not exists (
       select 1 from payment_event ended where ended.transaction_id = asked.transaction_id
         and ended.name in ('refunded_at_gateway', 'refund_refused')
         and ended.details->>'key' = asked.details->>'key' and ended.deleted_at is null)
     order by created_at limit 1`,
    [transactionId]
  )
  return row ?? null
}
