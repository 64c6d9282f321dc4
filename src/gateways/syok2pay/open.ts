import type { GatewayTruth, Opened, OpenRequest, TransactionFacts } from "../contract"
import { isSecureUrl } from "../common-options"
import { GatewayError } from "../errors"
import { Money } from "../money"
import { dateOf, textOf } from "../answer-values"
import { isId, type Answer } from "./answer"
import type { Context } from "./context"
import { inquire } from "./inquire"
import type { Syok2PayOptions } from "./options"
import { initiatePayload } from "./payloads"
import { meaningOf } from "./status"
import { mismatch, snapshotOf } from "./truth"

/**
 * Opens a payment (syok2pay.md 3). A lost answer or a used reference is followed by one inquiry: a
 * payment that waits under our reference is used again. Otherwise GatewayError unavailable (lost:
 * the shopper tries again with a new session) or conflict DUPLICATE_REFERENCE (next attempt number).
 */
export async function open(context: Context, request: OpenRequest): Promise<Opened> {
  const { options } = context
  const { transaction } = request
  const payload = initiatePayload(request, options)
  let answer: Answer
  try {
    answer = await context.send("initiate", payload.body, payload.fields)
  } catch (error) {
    if (!(error instanceof GatewayError)) {
      throw error
    }
    if (error.kind === "unknown_result" || error.code === "DUPLICATE_REFERENCE") {
      return reuse(context, transaction, error)
    }
    throw error
  }
  return openedBy(answer, transaction, options)
}

/** Checks the echo of Initiate before anyone is sent anywhere (syok2pay.md 3.2). */
function openedBy(answer: Answer, transaction: TransactionFacts, options: Syok2PayOptions): Opened {
  const { data } = answer
  const txnId = textOf(data.txn_id, 129)
  const sessionId = textOf(data.session_id, 129)
  const wrong =
    (answer.success !== true && "no success flag") ||
    (textOf(data.reference_no) !== transaction.reference && "another reference") ||
    (textOf(data.currency)?.toUpperCase() !== transaction.amount.currency && "another currency") ||
    (!sameAmount(textOf(data.amount), transaction.amount) && "another amount") ||
    ((!isId(txnId) || !isId(sessionId)) && "an unusable id")
  if (wrong) {
    throw mismatch(transaction, wrong, answer)
  }
  const word = textOf(data.status)
  const meaning = word === null ? null : meaningOf(word, options.statuses.success)
  if (meaning === "declined" || meaning === "cancelled" || meaning === "expired") {
    throw new GatewayError("declined", `Syok2Pay did not open ${transaction.reference}: ${word}`, {
      code: word ?? undefined,
      correlationId: answer.traceId ?? undefined,
    })
  }
  return {
    gatewayId: txnId,
    gatewayIds: { session_id: sessionId ?? "" },
    redirectUrl: paymentUrl(textOf(data.payment_url, 2048) ?? "", transaction, options),
    expiresAt: dateOf(data.expires_at),
    snapshot: snapshotOf(answer),
  }
}

async function reuse(
  context: Context,
  transaction: TransactionFacts,
  reason: GatewayError
): Promise<Opened> {
  const { options } = context
  const duplicate = reason.code === "DUPLICATE_REFERENCE"
  const truth = await find(context, transaction, reason)
  const sessionId = truth.gatewayIds?.session_id
  if (truth.state === "captured") {
    throw new GatewayError(
      "conflict",
      `${transaction.reference} is already paid at Syok2Pay; wait until it is settled`,
      { code: "ALREADY_PAID", cause: reason }
    )
  }
  if (
    truth.state === "pending" &&
    !truth.unknownStatus &&
    sessionId &&
    isSame(truth, transaction)
  ) {
    const url = `${options.baseUrl}/payment?session_id=${encodeURIComponent(sessionId)}`
    return {
      gatewayId: truth.gatewayId,
      gatewayIds: truth.gatewayIds,
      redirectUrl: paymentUrl(url, transaction, options),
      expiresAt: dateOf(truth.snapshot.expires_at),
      snapshot: { ...truth.snapshot, note: duplicate ? "reused_duplicate" : "reused_lost_answer" },
    }
  }
  throw duplicate
    ? new GatewayError("conflict", reason.message, {
        code: "DUPLICATE_REFERENCE",
        correlationId: reason.correlationId,
        cause: reason,
      })
    : tryAgain(transaction, reason)
}

async function find(
  context: Context,
  transaction: TransactionFacts,
  reason: GatewayError
): Promise<GatewayTruth> {
  try {
    return await inquire(context, transaction)
  } catch (error) {
    if (error instanceof GatewayError && error.retryable) {
      throw tryAgain(transaction, reason)
    }
    throw error
  }
}

/** The same payment, by everything we can compare; unsaid counts as different. */
function isSame(truth: GatewayTruth, transaction: TransactionFacts): boolean {
  return (
    truth.reference === transaction.reference && truth.amount?.equals(transaction.amount) === true
  )
}

function sameAmount(text: string | null, amount: Money): boolean {
  try {
    return text !== null && Money.ofDecimal(text, amount.currency, amount.exponent).equals(amount)
  } catch {
    return false
  }
}

/** Only a secure page on a configured host may see the shopper. */
function paymentUrl(text: string, transaction: TransactionFacts, options: Syok2PayOptions): string {
  const url = isSecureUrl(text) ? new URL(text) : null
  if (!url || url.username || url.password || !options.paymentHosts.includes(url.host)) {
    throw new GatewayError(
      "invalid",
      `Syok2Pay named a payment page for ${transaction.reference} that is not on an allowed host; ` +
        "if the host is theirs, add it to paymentHosts",
      { code: "UNSAFE_PAYMENT_URL" }
    )
  }
  return url.href
}

function tryAgain(transaction: TransactionFacts, reason: GatewayError): GatewayError {
  return new GatewayError(
    "unavailable",
    `Syok2Pay did not answer when ${transaction.reference} was opened. Please try again.`,
    { code: reason.code, retryAfter: reason.retryAfter, cause: reason }
  )
}
