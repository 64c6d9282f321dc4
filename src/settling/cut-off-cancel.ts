import { findLastEvent, type Database, type Transaction } from "../modules/payment-journal/store"
import { CUT_OFF_MS } from "./cut-off"

/** Why a payment is looked at again: Medusa is giving it up this moment. */
export const CANCEL_UNDER_WAY = "cancel_under_way"

/** A cancel of Medusa's, and what ends it in the timeline. One that is done ends with the payment. */
const NAMES = ["cancel_asked", "cancel_failed", "cancel_not_sent"]

/** Seconds to spare, so that whoever looks at the end of a cancel does not come too early. */
const SPARE_MS = 5000

/**
 * How Medusa's latest cancel of a payment stands where Medusa has not written it down as done: still
 * under way, or cut off with its process. Null when none was asked for, or when it is known to have
 * failed.
 */
export async function unfinishedCancel(
  db: Database,
  transaction: Pick<Transaction, "id">,
  now = new Date()
): Promise<"under_way" | "cut_off" | null> {
  const asked = await lastCancel(db, transaction)
  return asked && (now.getTime() - asked.getTime() < CUT_OFF_MS ? "under_way" : "cut_off")
}

/** When the latest cancel will be over, one way or another; null when none is under way. */
export async function endOfCancel(
  db: Database,
  transaction: Pick<Transaction, "id">
): Promise<Date | null> {
  const asked = await lastCancel(db, transaction)
  return asked && new Date(asked.getTime() + CUT_OFF_MS + SPARE_MS)
}

async function lastCancel(db: Database, { id }: Pick<Transaction, "id">): Promise<Date | null> {
  const last = await findLastEvent(db, id, NAMES)
  return last?.name === "cancel_asked" ? last.created_at : null
}
