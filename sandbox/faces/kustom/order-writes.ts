import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { statusOf } from "./balances"
import { capture, refund } from "./captures"
import { captureCreated, refundCreated } from "./events"
import type { KustomEvent } from "./events"
import { Fields } from "./fields"
import { findOrder } from "./find-order"
import { readMovement, refuseErrors } from "./movement-request"
import type { Order } from "./order"
import { NO_CONTENT, omRefused } from "./problems"
import { changeAmount } from "./releases"
import { GATEWAY } from "./session"
import type { KustomPayment } from "./session"

/** Tells the destinations about an event of an order. */
export type TellOrder = (payment: KustomPayment, event: KustomEvent) => void

/** `POST …/captures` (kustom.md 6.2). @throws Refused */
export function captureCall(sandbox: Sandbox, tell: TellOrder, request: CallRequest): Answer {
  const { payment, order } = findOrder(sandbox, request)
  const made = capture(order, readMovement("captured_amount", request.body), sandbox.clock.now())
  tell(payment, captureCreated(order, made))
  return created(request, order, "captures", "Capture-Id", made.id)
}

/** `POST …/refunds`. @throws Refused */
export function refundCall(sandbox: Sandbox, tell: TellOrder, request: CallRequest): Answer {
  const { payment, order } = findOrder(sandbox, request)
  const made = refund(order, readMovement("refunded_amount", request.body), sandbox.clock.now())
  tell(payment, refundCreated(order, made))
  return created(request, order, "refunds", "Refund-Id", made.id)
}

/** `POST …/cancel`, `…/release-remaining-authorization`, `…/extend-authorization-time`: no body. */
export const change =
  (work: (order: Order) => void) =>
  (sandbox: Sandbox, request: CallRequest): Answer => {
    work(findOrder(sandbox, request).order)
    return NO_CONTENT
  }

/** `PATCH …/authorization`. @throws Refused */
export function changeAuthorization(sandbox: Sandbox, request: CallRequest): Answer {
  const { order } = findOrder(sandbox, request)
  const { amount, lines } = readMovement("order_amount", request.body)
  changeAmount(order, amount)
  order.lines = lines.length > 0 ? lines : order.lines
  return NO_CONTENT
}

/** `PATCH …/merchant-references`: only what is named changes. @throws Refused */
export function changeReferences(sandbox: Sandbox, request: CallRequest): Answer {
  const { order } = findOrder(sandbox, request)
  const fields = new Fields(request.body ?? {})
  const first = fields.optionalText("merchant_reference1", { max: 255 })
  const second = fields.optionalText("merchant_reference2", { max: 255 })
  refuseErrors(fields)
  refuseCancelled(order)
  order.reference1 = first ?? order.reference1
  order.reference2 = second ?? order.reference2
  return NO_CONTENT
}

/** For `POST …/acknowledge`, which has nothing to stop here: only checkouts push. @throws Refused */
export function refuseCancelled(order: Order): void {
  if (statusOf(order) === "CANCELLED") {
    throw omRefused("NOT_ALLOWED", "The order is cancelled")
  }
}

/** 201 with an empty body; the id is in the headers (kustom.md 6.2). */
const created = (
  { origin }: CallRequest,
  order: Order,
  part: "captures" | "refunds",
  header: string,
  id: string
): Answer => ({
  status: 201,
  headers: {
    Location: `${origin}/${GATEWAY}/ordermanagement/v1/orders/${order.id}/${part}/${id}`,
    [header]: id,
  },
  body: "",
})
