import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rows, type Database } from "./database"

/** Another worker holds the transaction; come back later. */
export class TransactionBusyError extends Error {
  constructor(readonly transactionId: string) {
    super(`Payment transaction ${transactionId} is being settled elsewhere`)
    this.name = "TransactionBusyError"
  }
}

/**
 * Runs `work` while this process alone, among all instances, converges the transaction. The lock
 * is Postgres' own and lives in a database transaction, so a killed process frees it at once.
 * Refunds take turns by a lock of their own, held while the gateway is asked: two equal refunds at
 * once, one of whose answers is lost, could not be told apart (syok2pay.md 4.2).
 * Throws `TransactionBusyError` instead of waiting: a waiting worker would only hold a connection.
 */
export async function withTransactionLock<T>(
  db: Pick<Knex, "transaction">,
  transactionId: string,
  work: () => Promise<T>,
  purpose: "settle" | "refund" = "settle"
): Promise<T> {
  return db.transaction(async (lock) => {
    const [{ locked }] = await rows<{ locked: boolean }>(
      lock as unknown as Database,
      `select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked`,
      [`payment_transaction:${purpose}:${transactionId}`]
    )
    if (!locked) {
      throw new TransactionBusyError(transactionId)
    }
    return work()
  })
}
