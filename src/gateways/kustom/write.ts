import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { HttpAnswer } from "../http-client"
import type { Context } from "./context"
import { idempotencyKey } from "./idempotency"
import { entriesOf, isDone, requireAmount, withEntry, type Asked } from "./movement"
import { isWorthALook, lookAfter, lookOrKeep, withAdvice } from "./look"
import type { Order } from "./order"
import { fetchToAct, withOrderId } from "./order-id"
import { idOf, type Fields } from "./reading"
import { orderTruth } from "./truth"

export type Write = {
  transaction: TransactionFacts
  asked: Asked
  /** Throws GatewayError for what Kustom must never see. */
  guard: (order: Order) => void
  /** null: the amount alone. */
  lines: (order: Order) => Fields[] | null
}

/** What a try came to: accepted, there already, or to be sent once more. */
type Outcome = { answer: HttpAnswer } | { order: Order; error: GatewayError }

/**
 * Captures or refunds at most once (kustom.md 6.2 to 6.4). The order is read first and afterwards;
 * after a refusal or a lost answer it is read too, for what is wanted may hold already. Throws
 * GatewayError unknown_result when it stays unclear: repeat with the same key.
 */
export async function writeOnce(context: Context, asking: Write): Promise<GatewayTruth> {
  const transaction = await withOrderId(context, asking.transaction)
  const write = { ...asking, transaction }
  const { asked, guard } = write
  const truth = (order: Order) => orderTruth(order, transaction, context.options)
  let order = await fetchToAct(context, transaction)
  for (const attempt of ["first", "second"]) {
    if (isDone(order, transaction, asked)) {
      return truth(order)
    }
    guard(order)
    const outcome = await attemptWrite(context, write, order)
    if ("answer" in outcome) {
      return truth(await shown(context, write, order, outcome.answer))
    }
    order = outcome.order
    // Somebody else was changing the order: the same key once more. All else is an answer.
    const again = attempt === "first" && outcome.error.kind === "conflict"
    if (!again && !isDone(order, transaction, asked)) {
      throw withAdvice(outcome.error)
    }
  }
  return truth(order)
}

/** Sends it, without its lines if it is refused for them. Throws what a look cannot mend. */
async function attemptWrite(context: Context, write: Write, order: Order): Promise<Outcome> {
  const lines = write.lines(order)
  try {
    try {
      return { answer: await send(context, write, order, lines, write.asked.kind) }
    } catch (error) {
      if (lines === null || !isAboutLines(error)) {
        throw error
      }
      // A key stands for one message, so the other form of it has its own (kustom.md 6.4).
      const operation = `${write.asked.kind}-without-lines`
      return { answer: await send(context, write, order, null, operation) }
    }
  } catch (error) {
    if (!isWorthALook(error)) {
      throw error
    }
    return { order: await lookAfter(context, write.transaction, error), error }
  }
}

function send(
  { send: transport, options }: Context,
  { transaction, asked }: Write,
  order: Order,
  lines: Fields[] | null,
  operation: string
): Promise<HttpAnswer> {
  const { kind, amount, key } = asked
  return transport({
    call: kind,
    method: "POST",
    path: `/ordermanagement/v1/orders/${order.id}/${kind}s`,
    reference: transaction.reference,
    idempotencyKey: idempotencyKey(options, { orderId: order.id, operation, key, amount }),
    body: {
      [kind === "capture" ? "captured_amount" : "refunded_amount"]: Number(amount.minor),
      reference: key,
      description: `${kind === "capture" ? "Capture" : "Refund"} of ${transaction.reference}`,
      ...(lines ? { order_lines: lines } : {}),
    },
  })
}

/** The order after an accepted write, which it may not show yet. */
async function shown(
  context: Context,
  { transaction, asked }: Write,
  before: Order,
  answer: HttpAnswer
): Promise<Order> {
  const id = idFrom(answer, asked.kind) ?? asked.key
  const after = await lookOrKeep(context, transaction, before)
  const listed = entriesOf(after, asked.kind).find((entry) => entry.id === id)
  if (listed) {
    requireAmount(listed, transaction, asked)
    return after
  }
  return isDone(after, transaction, asked) ? after : withEntry(after, asked, id)
}

/** `Capture-Id` or `Refund-Id`, else the end of `Location` (kustom.md 6.2). */
function idFrom({ headers }: HttpAnswer, kind: Asked["kind"]): string | null {
  const location = [headers.location].flat()[0]?.split(/[?#]/)[0]
  return (
    idOf([headers[`${kind}-id`]].flat()[0]) ?? idOf(location?.replace(/\/+$/, "").split("/").at(-1))
  )
}

function isAboutLines(error: unknown): boolean {
  return (
    error instanceof GatewayError &&
    [
      ...["REQUEST_TOO_LARGE", "UNPROCESSABLE_ENTITY", "INVALID_ADDRESS"],
      ...["HTTP_413", "HTTP_422"],
    ].includes(error.code ?? "")
  )
}
