import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import type { Order } from "./order"
import { fetchToAct } from "./order-id"

/** A write that was refused for the order's state, or lost: the order tells what holds. */
export function isWorthALook(error: unknown): error is GatewayError {
  return (
    error instanceof GatewayError &&
    (error.kind === "declined" || error.kind === "conflict" || error.kind === "unknown_result")
  )
}

/** The order after a write failed so. Throws the write's error when the look fails too. */
export async function lookAfter(
  context: Context,
  transaction: TransactionFacts,
  error: GatewayError
): Promise<Order> {
  try {
    return await fetchToAct(context, transaction)
  } catch (cause) {
    throw cause instanceof GatewayError ? withAdvice(error) : cause
  }
}

/** The order after an accepted write; `before` when the look fails, for accepted it is. */
export async function lookOrKeep(
  context: Context,
  transaction: TransactionFacts,
  before: Order
): Promise<Order> {
  try {
    return await fetchToAct(context, transaction)
  } catch (error) {
    if (error instanceof GatewayError) {
      return before
    }
    throw error
  }
}

/** The error with what to do about it, when it is not known whether the write happened. */
export function withAdvice(error: GatewayError): GatewayError {
  const { kind, message, code, correlationId } = error
  return kind === "unknown_result"
    ? new GatewayError(
        kind,
        `${message.replace(/\.$/, "")}. It is not known whether it happened: repeat it unchanged, it is never done twice.`,
        { code, correlationId, cause: error }
      )
    : error
}
