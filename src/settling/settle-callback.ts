import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { GatewayError } from "../gateways/errors"
import {
  appendEvent,
  backoffSeconds,
  findTransaction,
  finishCallback,
  MAX_ATTEMPTS,
  type CallbackEnding,
  type ClaimedCallback,
} from "../modules/payment-journal/store"
import { settleTransactionWorkflow } from "../workflows/settle-transaction"
import { observeSettled } from "../telemetry/observe-settlement"
import { messageOf } from "./failure"
import { locateTransaction } from "./locate-transaction"
import { raiseAttention } from "./raise-attention"
import { readAgain } from "./read-again"
import { refusalOf } from "./refusal"
import type { Settlement } from "./settlement"

/**
 * Seconds until the next look when only another worker or the shop itself stood in our way: about
 * one, spread out, because callbacks that met once would otherwise meet every second.
 */
const soon = () => 0.5 + Math.random()

/** Settles the payment of a claimed callback and writes down how that ended. Never throws. */
export async function settleCallback(
  container: MedusaContainer,
  claimed: ClaimedCallback
): Promise<CallbackEnding> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const ending = await settle(container, claimed)
  // Whoever has taken it over meanwhile says how it ended.
  const isOurs = await finishCallback(db, claimed, ending)
  if (isOurs && ending.status === "failed" && claimed.transaction_id) {
    await raiseAttention(db, {
      transactionId: claimed.transaction_id,
      reason: "settle_failed",
      details: { callback_id: claimed.id, why: ending.result },
      cause: claimed.id,
    })
  }
  return ending
}

async function settle(container: MedusaContainer, given: ClaimedCallback): Promise<CallbackEnding> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let claimed = given
  try {
    if (given.processed_by) {
      const understood = await readAgain(container, given)
      if ("ignore" in understood) {
        return { status: "ignored", result: understood.ignore }
      }
      claimed = understood
    }
    const transaction = claimed.transaction_id
      ? await findTransaction(db, claimed.transaction_id)
      : await locateTransaction(container, claimed)
    const refusal = refusalOf(claimed, transaction)
    if (refusal || !transaction) {
      const result = refusal ?? "unknown_transaction"
      if (transaction) {
        await appendEvent(db, {
          transactionId: transaction.id,
          name: "callback_ignored",
          cause: claimed.id,
          details: { result },
        })
      }
      return { status: "ignored", result }
    }
    if (claimed.claimed_state === "opened" && claimed.transaction_id && transaction.opened_at) {
      return { status: "done", result: "opened, as we know" }
    }
    const { result } = await settleTransactionWorkflow(container).run({
      input: { transaction_id: transaction.id, cause: claimed.id },
    })
    return { ...endingOf(result, claimed), inquiry: result.inquiry }
  } catch (error) {
    return later(claimed, messageOf(error), (error as Partial<GatewayError> | null)?.retryAfter)
  }
}

function endingOf(settlement: Settlement, claimed: ClaimedCallback): CallbackEnding {
  switch (settlement.status) {
    case "settled":
      observeSettled(claimed)
      return {
        status: "done",
        result: settlement.orderId
          ? `${settlement.state}: order ${settlement.orderId}`
          : settlement.state,
      }
    case "attention":
      return { status: "done", result: `attention: ${settlement.reason}` }
    case "retry":
      return claimed.attempts < MAX_ATTEMPTS
        ? {
            status: "waiting",
            result: settlement.reason,
            retryInSeconds: claimed.attempts < 5 ? soon() : backoffSeconds(claimed.attempts - 4),
          }
        : later(claimed, settlement.reason)
    case "pending":
      // A message that announces an end which the gateway does not confirm yet is asked about
      // again; one that only says "pending" has said all it can.
      return claimed.claimed_state && claimed.claimed_state !== "pending" && claimed.attempts < 5
        ? {
            status: "waiting",
            result: settlement.reason,
            retryInSeconds: backoffSeconds(claimed.attempts),
          }
        : { status: "done", result: settlement.reason }
  }
}

function later(claimed: ClaimedCallback, reason: string, retryAfter?: number): CallbackEnding {
  return claimed.attempts < MAX_ATTEMPTS
    ? {
        status: "waiting",
        result: reason,
        retryInSeconds: Math.max(retryAfter ?? 0, backoffSeconds(claimed.attempts)),
      }
    : { status: "failed", result: reason }
}
