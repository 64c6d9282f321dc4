import type { FailedMovement, GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { DUPLICATE_REFERENCE } from "./failure"
import { fetchToAct, requireSame } from "./inquire"
import { operationOf, type Rel } from "./operations"
import { readOrder, type PaymentOrder } from "./order"
import { truthOf } from "./truth"

export type Write = {
  rel: Rel
  transaction: TransactionFacts
  /** Our name of the write; null for abort, which has none. */
  reference: string | null
  /** Throws GatewayError for what the gateway must never see. */
  guard: (order: PaymentOrder) => void
  body: (order: PaymentOrder) => Record<string, unknown>
  /** Whether the order shows that this very write has happened. Throws when it shows another. */
  isDone: (order: PaymentOrder) => boolean
  /** How a failed one is listed; null when it is not. */
  failsAs: FailedMovement["kind"] | null
  /** What to return when the gateway has accepted it but does not show it; null throws. */
  accepted: ((order: PaymentOrder) => GatewayTruth) | null
}

type Outcome = { answer: Record<string, unknown>; status: number } | "lost" | "used"

/**
 * Sends a capture, cancellation, refund or abort so that it happens at most once (swedbank-pay.md
 * 5, idempotency). The order is read first; a lost answer is followed by another look, and only
 * when that does not show the write the same reference is sent once more. Throws GatewayError
 * unknown_result when it stays unclear: repeat with the same key. `fresh` is the order if it has just
 * been read.
 */
export async function writeOnce(
  context: Context,
  write: Write,
  fresh?: PaymentOrder
): Promise<GatewayTruth> {
  let order = fresh ?? (await fetchToAct(context, write.transaction))
  if (write.isDone(order)) {
    return truthOf(order)
  }
  write.guard(order)
  // Once: the same reference must always carry the same message.
  const body = write.body(order)
  for (const attempt of ["first", "second"]) {
    const outcome = await send(context, write, order, body, attempt)
    if (typeof outcome === "object") {
      return settled(context, write, order, outcome)
    }
    const before = order
    order = await look(context, write)
    if (write.isDone(order)) {
      return truthOf(order)
    }
    requireNotDeclined(write, before, order)
    // Received, but not shown: another try with this reference cannot tell more.
    if (outcome === "used") {
      break
    }
  }
  throw unclear(write)
}

async function send(
  { send: transport, options }: Context,
  write: Write,
  order: PaymentOrder,
  body: Record<string, unknown>,
  attempt: string
): Promise<Outcome> {
  const { rel, transaction, reference } = write
  let target: ReturnType<typeof operationOf>
  try {
    if (attempt === "second") {
      write.guard(order)
    }
    target = operationOf(order, rel, transaction, options)
  } catch (error) {
    // No longer possible after a lost answer: perhaps because it has happened.
    throw attempt === "second" && rel !== "abort" ? unclear(write, error) : error
  }
  try {
    const name = reference ? `${reference} (${transaction.reference})` : transaction.reference
    const { json, status } = await transport({ call: rel, ...target, reference: name, body })
    return { answer: json, status }
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "unknown_result") {
      return "lost"
    }
    if (error instanceof GatewayError && error.code === DUPLICATE_REFERENCE) {
      return "used"
    }
    throw error
  }
}

/** What an accepted write has led to; an answer that does not show it is followed by one look. */
async function settled(
  context: Context,
  write: Write,
  before: PaymentOrder,
  { answer, status }: Exclude<Outcome, string>
): Promise<GatewayTruth> {
  let order = readAnswer(answer, write)
  // 202: the gateway will carry the refund out, and a look now cannot show more.
  const isLater = status === 202 && write.rel === "reversal" && order !== null
  if (!isLater && !(order && write.isDone(order))) {
    try {
      order = await fetchToAct(context, write.transaction)
    } catch (error) {
      // Accepted already, so a look that fails must not turn it into an error.
      if (!(error instanceof GatewayError) || !write.accepted) {
        throw unclear(write, error)
      }
    }
  }
  if (order && write.isDone(order)) {
    return truthOf(order)
  }
  if (!write.accepted) {
    throw unclear(write)
  }
  requireNotDeclined(write, before, order ?? before)
  return write.accepted(order ?? before)
}

function readAnswer(answer: Record<string, unknown>, write: Write): PaymentOrder | null {
  try {
    return requireSame(readOrder(answer, write.transaction), write.transaction)
  } catch (error) {
    if (error instanceof GatewayError) {
      return null
    }
    throw error
  }
}

async function look(context: Context, write: Write): Promise<PaymentOrder> {
  try {
    return await fetchToAct(context, write.transaction)
  } catch (cause) {
    throw unclear(write, cause)
  }
}

/** A failed one that was not listed before our call is ours: failed ones carry no reference. */
function requireNotDeclined(write: Write, before: PaymentOrder, after: PaymentOrder): void {
  const known = new Set(before.turnedDown.map(({ id }) => id))
  const ours = after.turnedDown.find(({ id, kind }) => kind === write.failsAs && !known.has(id))
  if (ours) {
    throw new GatewayError(
      "declined",
      `Swedbank Pay turned down the ${write.rel} ${write.reference} of ${write.transaction.reference}: ${ours.reason}`,
      { code: ours.reason }
    )
  }
}

function unclear({ rel, reference, transaction }: Write, cause?: unknown): GatewayError {
  return new GatewayError(
    "unknown_result",
    `It is not known whether Swedbank Pay did the ${rel}${reference ? ` ${reference}` : ""} of ` +
      `${transaction.reference}. Repeat it unchanged, or look it up in the merchant portal; do not start another one.`,
    { cause }
  )
}
