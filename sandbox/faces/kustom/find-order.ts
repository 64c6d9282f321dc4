import type { CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { UUID } from "./fields"
import type { Order } from "./order"
import { omRefused } from "./problems"
import { GATEWAY, withSession } from "./session"
import type { KustomPayment } from "./session"

/** A payment that has become an order. */
export interface Ordered {
  payment: KustomPayment
  order: Order
}

/** The order of the path. @throws Refused 400 when that is no uuid, 404 when there is none, or not yet */
export function findOrder(sandbox: Sandbox, { params: { id } }: CallRequest): Ordered {
  if (!UUID.pattern?.test(id)) {
    throw omRefused("INVALID_ORDER_ID", "The order id must be a uuid", 400)
  }
  const found = sandbox.payments.find(GATEWAY, id)
  const payment = found && withSession(found)
  if (payment?.order?.id !== id || payment.order.hiddenReads > 0) {
    throw omRefused("NO_SUCH_ORDER", "No order with this id exists", 404)
  }
  return { payment, order: payment.order }
}

/** The same for a read of the order itself, which shortens the time until it is there. */
export function findOrderToRead(sandbox: Sandbox, request: CallRequest): Ordered {
  try {
    return findOrder(sandbox, request)
  } catch (error) {
    const found = sandbox.payments.find(GATEWAY, request.params.id)
    const order = found && withSession(found).order
    if (order && order.hiddenReads > 0) {
      order.hiddenReads -= 1
    }
    throw error
  }
}
