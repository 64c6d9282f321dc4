import { appendEvent, setAttention, type Database } from "../modules/payment-journal/store"

export type Raised = {
  transactionId: string
  reason: string
  details: Record<string, unknown>
  /** Callback id, `inquiry`, or whoever asked. */
  cause: string
}

/**
 * Asks a person to look and writes that on the timeline. False when a person has been asked
 * already: the first reason stays until somebody has dealt with it.
 */
export async function raiseAttention(db: Database, raised: Raised): Promise<boolean> {
  const { transactionId, reason, details, cause } = raised
  const isFirst = await setAttention(db, transactionId, reason, details)
  if (isFirst) {
    await appendEvent(db, {
      transactionId,
      name: "attention",
      cause,
      details: { reason, ...details },
    })
  }
  return isFirst
}
