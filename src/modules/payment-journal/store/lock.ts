import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rows, type Database } from "./database"

/** Another worker holds the transaction; come back later. */
export class TransactionBusyError extends Error {
  constructor(readonly transactionId: string) {
    super(`Payment transaction ${transactionId} is being settled elsewhere`)
    this.name = "TransactionBusyError"
  }
}

/** Takes a further lock of the same transaction, until `work` ends; `TransactionBusyError`. */
export type AlsoLock = (purpose: LockPurpose) => Promise<void>

/**
 * `settle` is held while Medusa is made equal to a truth; `movement` while a capture or refund is
 * asked for at the gateway or recorded in Medusa: two equal ones at once, one of whose answers is
 * lost, could not be told apart (syok2pay.md 4.2).
 */
export type LockPurpose = "settle" | "movement"

/**
 * Runs `work` while this process alone, among all instances, holds the transaction's lock. The lock
 * is Postgres' own and lives in a database transaction, so a killed process frees it at once.
 * Throws `TransactionBusyError` instead of waiting: a waiting worker would only hold a connection.
 */
export async function withTransactionLock<T>(
  db: Pick<Knex, "transaction">,
  transactionId: string,
  work: (alsoLock: AlsoLock) => Promise<T>,
  purpose: LockPurpose = "settle"
): Promise<T> {
  return db.transaction(async (held) => {
    const lock: AlsoLock = async (further) => {
      const [{ locked }] = await rows<{ locked: boolean }>(
        held as unknown as Database,
        `select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked`,
        [`payment_transaction:${further}:${transactionId}`]
      )
      if (!locked) {
        throw new TransactionBusyError(transactionId)
      }
    }
    await lock(purpose)
    return work(lock)
  })
}
