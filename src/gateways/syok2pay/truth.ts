import type { GatewayTruth, Movement, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { Money, MoneyError } from "../money"
import { dateOf, textOf } from "../answer-values"
import { isId, type Answer } from "./answer"
import type { Syok2PayOptions } from "./options"
import { meaningOf, stateOf, type Meaning } from "./status"

/** An answer that cannot be about this payment of this merchant. Nothing may follow from it. */
export function mismatch(
  transaction: TransactionFacts,
  what: string,
  answer: Answer
): GatewayError {
  return new GatewayError(
    "invalid",
    `Syok2Pay answered about ${transaction.reference} with ${what}; nothing was changed, ask their support`,
    { code: "RESPONSE_MISMATCH", correlationId: answer.traceId ?? undefined }
  )
}

/**
 * What an Inquiry answer says about a payment (syok2pay.md 4.1, 5.2). Amount, reference and ids are
 * reported as the gateway gave them, so the caller compares them with ours. Throws GatewayError
 * invalid RESPONSE_MISMATCH when merchant, amounts or ids make no sense at all.
 */
export function readTruth(
  answer: Answer,
  transaction: TransactionFacts,
  options: Syok2PayOptions
): GatewayTruth {
  const { data } = answer
  const merchant = textOf(data.merchant_code)
  if (merchant !== null && merchant !== options.merchantCode) {
    throw mismatch(transaction, "another merchant's code", answer)
  }
  const ids = idsOf(transaction, answer)
  const amount = amountOf("amount", transaction, answer)
  const word = textOf(data.txn_status, 64) ?? textOf(data.status, 64)
  const meaning = word === null ? null : meaningOf(word, options.statuses.success)
  const money = moneyOf(meaning, amount, transaction, answer)
  return {
    state: money.state,
    amount,
    authorized: money.captured,
    captured: money.captured,
    refunded: money.refunded,
    movements: movementsOf(meaning, money, ids.txnId ?? transaction.reference, answer),
    reference: textOf(data.reference_no, 129),
    gatewayId: ids.txnId,
    gatewayIds: ids.sessionId === null ? {} : { session_id: ids.sessionId },
    mode: null,
    ...unknownOf(meaning, word, answer),
    snapshot: snapshotOf(answer),
  }
}

/** Everything worth keeping of an answer, nothing about the customer. */
export function snapshotOf(answer: Answer, note?: string): Record<string, unknown> {
  const { data } = answer
  const names = [
    ...["txn_status", "status", "amount", "currency", "refunded_amount", "refund_amount"],
    ...["reference_no", "txn_id", "session_id", "channel", "gateway", "paid_at", "expires_at"],
  ]
  return Object.fromEntries(
    [
      ...names.map((name) => [name, textOf(data[name])] as const),
      ["status_code", answer.code] as const,
      ["trace_id", answer.traceId] as const,
      ["note", note ?? null] as const,
    ].filter(([, value]) => value !== null)
  )
}

/** A word that needs a person, because no table knows it or there is none. */
function unknownOf(
  meaning: Meaning | null,
  word: string | null,
  answer: Answer
): Pick<GatewayTruth, "unknownStatus"> {
  const known = meaning !== null || (word === null && answer.code === "PENDING")
  return known ? {} : { unknownStatus: word ?? "(no status)" }
}

type MoneyReading = Pick<GatewayTruth, "state" | "captured" | "refunded">

function moneyOf(
  meaning: Meaning | null,
  amount: Money | null,
  transaction: TransactionFacts,
  answer: Answer
): MoneyReading {
  const said = amountOf("refunded_amount", transaction, answer)
  const zero = Money.ofMinor(
    0n,
    (amount ?? transaction.amount).currency,
    (amount ?? transaction.amount).exponent
  )
  const nothing = { captured: zero, refunded: zero }
  if (meaning === null) {
    return { state: "pending", ...nothing }
  }
  // Only money that was there can be taken back: a void of a paid payment shows when it was paid
  // or what was returned, and the truth alone has to tell, whatever we believed before.
  const wasPaid = dateOf(answer.data.paid_at) !== null || said?.isPositive() === true
  const state = meaning === "voided" && wasPaid ? "captured" : stateOf[meaning]
  // Paid without saying how much counts as nothing: the caller sees the missing amount and asks a
  // person (syok2pay.md 4.1).
  if (state !== "captured" || amount === null) {
    return { state, ...nothing }
  }
  const whole = meaning === "voided" || (meaning === "refunded" && said === null)
  const refunded = whole ? amount : (said ?? zero)
  if (refunded.compare(amount) > 0) {
    throw mismatch(transaction, "more refunded than paid", answer)
  }
  return { state, captured: amount, refunded }
}

/**
 * The gateway names totals, not single refunds: a refund movement holds the total refunded so far,
 * and its id holds that total, so the same total is the same movement.
 */
function movementsOf(
  meaning: Meaning | null,
  money: MoneyReading,
  id: string,
  answer: Answer
): Movement[] {
  if (!money.captured.isPositive()) {
    return []
  }
  const movements: Movement[] = [
    { kind: "capture", id, amount: money.captured, at: dateOf(answer.data.paid_at) },
  ]
  if (money.refunded.isPositive()) {
    const voided = meaning === "voided"
    movements.push({
      kind: voided ? "void" : "refund",
      id: voided ? `${id}:void` : `${id}:refunded:${money.refunded.toDecimal()}`,
      amount: money.refunded,
      at: null,
    })
  }
  return movements
}

function amountOf(name: string, transaction: TransactionFacts, answer: Answer): Money | null {
  const text = textOf(answer.data[name])
  const currency = textOf(answer.data.currency)
  if (text === null || currency === null) {
    return null
  }
  try {
    const money = Money.ofDecimal(text, currency)
    if (money.minor >= 0n) {
      return money
    }
  } catch (cause) {
    if (!(cause instanceof MoneyError)) {
      throw cause
    }
  }
  throw mismatch(transaction, `an unusable ${name}`, answer)
}

function idsOf(transaction: TransactionFacts, answer: Answer) {
  const txnId = textOf(answer.data.txn_id, 129)
  const sessionId = textOf(answer.data.session_id, 129)
  if ((txnId !== null && !isId(txnId)) || (sessionId !== null && !isId(sessionId))) {
    throw mismatch(transaction, "an id outside its alphabet", answer)
  }
  return { txnId, sessionId }
}
