import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { requireAccount } from "../accounts/require-account"
import { judgeCallback } from "../callbacks/judge-callback"
import {
  appendEvent,
  markVerifiedAs,
  rawOf,
  recordCallback,
  type StoredCallback,
} from "../modules/payment-journal/store"
import { requireCallback } from "./require-callback"

export type VerifiedAgain =
  /** It is genuine: `callback_id` is the row that it has become, or that it had become already. */
  | { verified: true; callback_id: string; cause: null }
  /** It is still not proven, for this cause. */
  | { verified: false; callback_id: null; cause: string }

/**
 * Verifies the stored bytes of a refused callback against the secrets of today, as of the time at
 * which they were received. What is genuine becomes a callback like any other, with the answer that
 * the gateway was really given; everything else stays refused. Throws `MedusaError`.
 */
export async function verifyAgain(
  container: MedusaContainer,
  id: string,
  actor: string
): Promise<VerifiedAgain> {
  const stored = await requireCallback(container, id)
  if (stored.authenticity !== "refused") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Callback ${id} was not refused, so there is nothing to verify again`
    )
  }
  if (stored.verified_as) {
    return { verified: true, callback_id: stored.verified_as, cause: null }
  }
  const judged = judge(container, stored)
  if ("outcome" in judged) {
    return { verified: false, callback_id: null, cause: judged.cause }
  }
  if (judged.authenticity.verdict !== "verified") {
    return { verified: false, callback_id: null, cause: "unproven" }
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const answer = { status: stored.answer_status, body: stored.answer_body }
  const receivedAt = stored.received_at
  const recorded = await recordCallback(db, { ...judged, answer, receivedAt })
  if (!recorded) {
    return { verified: false, callback_id: null, cause: "unknown_transaction" }
  }
  await markVerifiedAs(db, id, recorded.id, actor)
  if (recorded.transaction_id) {
    await appendEvent(db, {
      transactionId: recorded.transaction_id,
      name: "callback_verified_again",
      cause: actor,
      details: { callback_id: recorded.id, refused_callback_id: id, refused_for: stored.cause },
    })
  }
  return { verified: true, callback_id: recorded.id, cause: null }
}

function judge(container: MedusaContainer, stored: StoredCallback) {
  return judgeCallback({
    account: requireAccount(container, stored.account),
    channel: stored.channel,
    raw: rawOf(stored),
    now: stored.received_at.getTime(),
  })
}
