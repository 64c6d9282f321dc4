import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { Money } from "../money"
import type { Context } from "./context"
import { inquiryPayload } from "./payloads"
import { readTruth } from "./truth"

/**
 * Asks the gateway about a payment by our stored reference. A reference it does not know is pending:
 * right after Initiate its record can lag, and only expiry ends the wait (syok2pay.md 5.1).
 */
export async function inquire(
  { options, send }: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  const payload = inquiryPayload(transaction, options)
  try {
    const answer = await send("inquiry", payload.body, payload.fields)
    const truth = readTruth(answer, transaction, options)
    return answer.learned === undefined
      ? truth
      : { ...truth, snapshot: { ...truth.snapshot, signing_form: answer.learned } }
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "not_found") {
      return unseen(transaction, "pending", {
        note: "not_found",
        status_code: error.code,
        trace_id: error.correlationId,
      })
    }
    throw error
  }
}

/**
 * Inquiry before or after we act on its answer: it must be about this payment as far as it says.
 * Throws GatewayError invalid RESPONSE_MISMATCH otherwise.
 */
export async function inquireToAct(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  const truth = await inquire(context, transaction)
  const same =
    (truth.reference ?? transaction.reference) === transaction.reference &&
    (truth.gatewayId ?? transaction.gatewayId) === (transaction.gatewayId ?? truth.gatewayId)
  if (!same) {
    throw new GatewayError(
      "invalid",
      `Syok2Pay answered about another payment when asked about ${transaction.reference}; nothing was changed`,
      { code: "RESPONSE_MISMATCH" }
    )
  }
  return truth
}

/** A truth in which the gateway said nothing about the payment itself. */
export function unseen(
  transaction: TransactionFacts,
  state: "pending" | "captured",
  snapshot: Record<string, unknown>
): GatewayTruth {
  const zero = Money.ofMinor(0n, transaction.amount.currency, transaction.amount.exponent)
  return {
    state,
    amount: null,
    authorized: state === "captured" ? transaction.captured : zero,
    captured: state === "captured" ? transaction.captured : zero,
    refunded: state === "captured" ? transaction.refunded : zero,
    movements: [],
    reference: null,
    gatewayId: null,
    mode: null,
    snapshot,
  }
}
