import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { amountsOf, remainingCapture } from "./amounts"
import type { Context } from "./context"
import { fetchToAct, inquire } from "./inquire"
import { isOffered } from "./operations"
import type { PaymentOrder } from "./order"
import { movementReference } from "./references"
import { meaningOf } from "./status"
import { truthOf } from "./truth"
import { writeOnce, type Write } from "./write"

/**
 * Gives a payment up (swedbank-pay.md 5): aborts it before it is paid, releases what is not captured
 * afterwards. GatewayError unsupported when everything is captured, so that the caller decides on a
 * refund; nothing is sent when there is nothing to give up.
 */
export async function cancel(
  context: Context,
  transaction: TransactionFacts,
  key: string
): Promise<GatewayTruth> {
  if (transaction.gatewayId === null) {
    return inquire(context, transaction)
  }
  const order = await fetchToAct(context, transaction)
  const meaning = meaningOf(order.status)
  if (meaning === "open") {
    return abort(context, transaction, order)
  }
  if (isReleased(order)) {
    const { authorized, captured } = amountsOf(order)
    if (meaning === "paid" && captured.isPositive() && captured.compare(authorized) >= 0) {
      throw new GatewayError(
        "unsupported",
        `All ${captured} of ${transaction.reference} are captured, so nothing can be cancelled. Refund the payment instead.`,
        { code: "CAPTURED" }
      )
    }
    return truthOf(order)
  }
  return release(context, transaction, key, order)
}

/** Only an answer with the status Aborted proves that it can no longer be paid. */
function abort(
  context: Context,
  transaction: TransactionFacts,
  fresh: PaymentOrder
): Promise<GatewayTruth> {
  const write: Write = {
    rel: "abort",
    transaction,
    reference: null,
    guard: () => undefined,
    body: () => ({ paymentorder: { operation: "Abort", abortReason: "CancelledByCustomer" } }),
    isDone: (order) => meaningOf(order.status) === "released",
    failsAs: null,
    accepted: null,
  }
  return writeOnce(context, write, fresh)
}

/** Confirmed by what is left: a cancellation need not be listed. */
function release(
  context: Context,
  transaction: TransactionFacts,
  key: string,
  fresh: PaymentOrder
): Promise<GatewayTruth> {
  const reference = movementReference("cancel", key, context.options)
  const write: Write = {
    rel: "cancel",
    transaction,
    reference,
    guard: () => undefined,
    body: () => ({
      transaction: {
        description: `Cancel ${transaction.reference}`.slice(0, 40),
        payeeReference: reference,
      },
    }),
    isDone: isReleased,
    failsAs: "void",
    accepted: null,
  }
  return writeOnce(context, write, fresh)
}

/** Nothing is reserved any more, as far as amounts, status and offers agree. */
function isReleased(order: PaymentOrder): boolean {
  const meaning = meaningOf(order.status)
  return meaning === "paid"
    ? remainingCapture(order).isZero() && !isOffered(order, "cancel")
    : meaning !== null && meaning !== "open"
}
