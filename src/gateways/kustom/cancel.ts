import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { abort } from "./abort"
import type { Context } from "./context"
import { idempotencyKey } from "./idempotency"
import { isWorthALook, lookAfter, lookOrKeep, withAdvice } from "./look"
import type { Order } from "./order"
import { fetchToAct, orderIdOf } from "./order-id"
import { orderTruth } from "./truth"

/** All of an order that is not captured yet, or the rest of one that is in part (kustom.md 6.2). */
type Release = "cancel" | "release"

const paths: Readonly<Record<Release, string>> = {
  cancel: "cancel",
  release: "release-remaining-authorization",
}

/**
 * Gives up what is not captured of a payment: the session before it is paid, then the order or its
 * rest. GatewayError unsupported when everything is captured, so that the caller decides on a
 * refund; nothing is sent when there is nothing to give up.
 */
export async function cancel(
  context: Context,
  asked: TransactionFacts,
  key: string
): Promise<GatewayTruth> {
  const id = await orderIdOf(context, asked)
  if (id === null) {
    return abort(context, asked)
  }
  const transaction = { ...asked, gatewayIds: { ...asked.gatewayIds, order: id } }
  let order = await fetchToAct(context, transaction)
  for (const attempt of ["first", "second"]) {
    const what = toRelease(order, transaction)
    if (what === null) {
      break
    }
    try {
      await send(context, transaction, order, what, key)
      order = await shown(context, transaction, order)
      break
    } catch (error) {
      if (!isWorthALook(error)) {
        throw error
      }
      order = await lookAfter(context, transaction, error)
      const next = toRelease(order, transaction)
      // Captured in part meanwhile, so that only the rest can be given up; or somebody else acted.
      const again = attempt === "first" && (error.kind === "conflict" || next !== what)
      if (next !== null && !again) {
        throw withAdvice(error)
      }
    }
  }
  return orderTruth(order, transaction, context.options)
}

/** What there is to give up; null for nothing. Throws GatewayError unsupported. */
function toRelease(order: Order, { reference }: TransactionFacts): Release | null {
  const { captured, originalAmount, status } = order
  if (captured.isZero()) {
    return ["CANCELLED", "CLOSED", "EXPIRED"].includes(status ?? "") ? null : "cancel"
  }
  if (captured.compare(originalAmount) >= 0) {
    throw new GatewayError(
      "unsupported",
      `All ${captured} of ${reference} are captured, so nothing can be cancelled. Refund the payment instead.`,
      { code: "CAPTURED" }
    )
  }
  return remainingOf(order).isPositive() ? "release" : null
}

function send(
  { send: transport, options }: Context,
  { reference }: TransactionFacts,
  order: Order,
  what: Release,
  key: string
) {
  const amount = remainingOf(order)
  return transport({
    call: what,
    method: "POST",
    path: `/ordermanagement/v1/orders/${order.id}/${paths[what]}`,
    reference,
    idempotencyKey: idempotencyKey(options, { orderId: order.id, operation: what, key, amount }),
  })
}

/** The order after an accepted release, which it may not show yet. */
async function shown(
  context: Context,
  transaction: TransactionFacts,
  before: Order
): Promise<Order> {
  const after = await lookOrKeep(context, transaction, before)
  const isShown = after.captured.isPositive()
    ? remainingOf(after).isZero()
    : after.status !== "AUTHORIZED"
  const { captured } = after
  return isShown
    ? after
    : {
        ...after,
        status: captured.isZero() ? "CANCELLED" : "CAPTURED",
        remaining: captured.minus(captured),
      }
}

const remainingOf = ({ remaining, amount, captured }: Order) => remaining ?? amount.minus(captured)
