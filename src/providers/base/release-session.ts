import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import {
  appendEvent,
  markSessionDeleted,
  scheduleInquiry,
  type Database,
  type Transaction,
} from "../../modules/payment-journal/store"
import { isUnfinished } from "../../settling/inquiry-schedule"

/**
 * Medusa is about to delete the session: the cart changed or another method was chosen. A verified
 * payment that is being placed refuses, so that nobody pays twice; any other payment may still
 * succeed at the gateway and stays watched. One that a terminal still asks for is ended soon.
 */
export async function releaseSession(
  db: Database,
  { client }: Account,
  transaction: Transaction
): Promise<void> {
  if (isUnfinished(transaction)) {
    throw cartJustPaid()
  }
  await markSessionDeleted(db, transaction.id)
  if (client.abort) {
    await scheduleInquiry(db, transaction.id, new Date())
  }
  await appendEvent(db, {
    transactionId: transaction.id,
    name: "session_deleted",
    from: transaction.state,
    cause: "medusa",
  })
}

/** For the shopper who starts over a moment after paying. */
export function cartJustPaid(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "This cart has just been paid and its order is being placed. Nothing has to be paid again."
  )
}
