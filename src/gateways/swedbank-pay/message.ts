import { asRecord, textOf } from "../answer-values"
import { field, isOrderId, numberText, recordAt, type Fields } from "./reading"

/** Why a callback's body cannot be used; stable words. */
export type MessageProblem =
  "body_too_large" | "unreadable_body" | "unknown_shape" | "hostile_ids" | "unusable_number"

/** A resource that a callback names: its path and its number, for people. */
export type Named = { id: string; number: string }

/** A callback of one of the four documented shapes (swedbank-pay.md 6). */
export type Message = {
  /** As we sent it; null when it is not there or no reference at all. */
  orderReference: string | null
  order: { id: string; number: string | null; instrument: string | null } | null
  payment: Named | null
  transaction: Named | null
}

export type MessageReading = { ok: true; message: Message } | { ok: false; problem: MessageProblem }

const MAX_BYTES = 64 * 1024
const PAYMENT = /^\/psp\/[\w-]+\/payments\/[\w-]+$/
const TRANSACTION = /^\/psp\/[\w-]+\/payments\/[\w-]+\/[\w-]+\/[\w-]+$/

/** Takes a callback's body apart. Nothing of it is believed. Never throws. */
export function readMessage(body: Buffer): MessageReading {
  if (body.length > MAX_BYTES) {
    return problem("body_too_large")
  }
  const root = parse(body)
  if (!root) {
    return problem("unreadable_body")
  }
  const order = recordAt(root, "paymentOrder")
  const payment = recordAt(root, "payment")
  const transaction = recordAt(root, "transaction")
  const isWhole = (payment === null) === (transaction === null)
  // Without a number two messages about one order could not be told apart.
  const isNumbered =
    order === null || transaction !== null || (field(order, "number") ?? null) !== null
  if (!isWhole || !isNumbered || (!order && !payment)) {
    return problem("unknown_shape")
  }
  const ids = [
    order === null || isOrderId(field(order, "id")),
    payment === null || isPath(field(payment, "id"), PAYMENT),
    transaction === null || isPath(field(transaction, "id"), TRANSACTION),
  ]
  if (ids.includes(false)) {
    return problem("hostile_ids")
  }
  const orderNumber = order && field(order, "number")
  const numbers = [payment, transaction].filter((one) => one !== null)
  if (
    numbers.some((one) => numberText(field(one, "number")) === null) ||
    (orderNumber !== null && orderNumber !== undefined && numberText(orderNumber) === null)
  ) {
    return problem("unusable_number")
  }
  const reference = field(root, "orderReference")
  return {
    ok: true,
    message: {
      orderReference: isReference(reference) ? reference : null,
      order: order && {
        id: String(field(order, "id")),
        number: numberText(orderNumber),
        instrument: textOf(field(order, "instrument"), 64),
      },
      payment: payment && named(payment),
      transaction: transaction && named(transaction),
    },
  }
}

function parse(body: Buffer): Fields | null {
  try {
    return asRecord(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)))
  } catch {
    return null
  }
}

const named = (one: Fields): Named => ({
  id: String(field(one, "id")),
  number: numberText(field(one, "number")) ?? "",
})

const isPath = (value: unknown, pattern: RegExp) =>
  typeof value === "string" && value.length <= 256 && pattern.test(value)

const isReference = (value: unknown): value is string =>
  typeof value === "string" && /^[\x20-\x7e]{1,50}$/.test(value)

function problem(word: MessageProblem): MessageReading {
  return { ok: false, problem: word }
}
