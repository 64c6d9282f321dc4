import type { Account } from "../accounts/account"
import type { GatewayClient, GatewayTruth } from "../gateways/contract"
import {
  appendEvent,
  factsOf,
  type Database,
  type Transaction,
} from "../modules/payment-journal/store"

/**
 * One inquiry. A payment that is still under way, but that nobody waits for any more (its session
 * is gone or its time is over), is ended at gateways that would otherwise keep asking for it, such
 * as a terminal. Their own answer after that is the truth: it may have been paid meanwhile.
 */
export async function askOrEnd(
  db: Database,
  { client }: Account,
  transaction: Transaction,
  now: Date
): Promise<GatewayTruth> {
  const truth = await client.inquire(factsOf(transaction))
  const why = reasonToEnd(client, transaction, truth, now)
  if (!client.abort || !why) {
    return truth
  }
  const after = await client.abort(factsOf(transaction))
  if (!isUnderWay(after)) {
    await appendEvent(db, { transactionId: transaction.id, name: "aborted", cause: why })
  }
  return after
}

function isUnderWay({ state }: GatewayTruth): boolean {
  return state === "opened" || state === "pending"
}

/** Why a payment is ended at its gateway after an inquiry that said this; null when it is not. */
export function reasonToEnd(
  client: Pick<GatewayClient, "abort">,
  { gateway_id, session_deleted_at, expires_at }: Transaction,
  truth: GatewayTruth,
  now: Date
): string | null {
  if (!client.abort || !gateway_id || !isUnderWay(truth)) {
    return null
  }
  if (session_deleted_at) {
    return "session_deleted"
  }
  return expires_at && expires_at <= now ? "expired" : null
}
