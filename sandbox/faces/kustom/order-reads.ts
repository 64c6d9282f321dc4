import type { Answer, CallRequest } from "../../core/call"
import type { Claim } from "../../core/payment"
import type { Sandbox } from "../../core/sandbox"
import { twist } from "../../core/twist"
import { claimOf } from "./claim"
import { findOrder, findOrderToRead } from "./find-order"
import type { Order } from "./order"
import { captureDocument, orderDocument, refundDocument } from "./order-document"
import { omRefused } from "./problems"

const STRANGE_ORDER = "00000000-0000-4000-8000-0000000000ff"

/** `GET …/orders/:id`; a stale answer knows no captures and refunds yet. @throws Refused */
export function readOrder(sandbox: Sandbox, request: CallRequest): Answer {
  const { payment, order } = findOrderToRead(sandbox, request)
  const { faults } = request
  const seen: Order = faults.has("stale_status") ? { ...order, captures: [], refunds: [] } : order
  const truth: Claim = { ...claimOf(payment), status: "", txnId: order.id }
  const told = twist(truth, faults, STRANGE_ORDER)
  return { status: 200, body: twisted(orderDocument(seen), truth, told) }
}

/** `GET …/captures`. @throws Refused */
export function listCaptures(sandbox: Sandbox, request: CallRequest): Answer {
  const { order } = findOrder(sandbox, request)
  return answer(order.captures.map((capture) => captureDocument(order, capture)))
}

/** `GET …/captures/:entry`. @throws Refused 404 NO_SUCH_CAPTURE */
export function readCapture(sandbox: Sandbox, request: CallRequest): Answer {
  const { order } = findOrder(sandbox, request)
  const capture = order.captures.find(({ id }) => id === request.params.entry)
  if (!capture) {
    throw omRefused("NO_SUCH_CAPTURE", "No capture with this id exists", 404)
  }
  return answer(captureDocument(order, capture))
}

/** `GET …/refunds`; only that of one refund is documented. @throws Refused */
export function listRefunds(sandbox: Sandbox, request: CallRequest): Answer {
  return answer(findOrder(sandbox, request).order.refunds.map(refundDocument))
}

/** `GET …/refunds/:entry`. @throws Refused 404 NOT_FOUND */
export function readRefund(sandbox: Sandbox, request: CallRequest): Answer {
  const { order } = findOrder(sandbox, request)
  const refund = order.refunds.find(({ id }) => id === request.params.entry)
  if (!refund) {
    throw omRefused("NOT_FOUND", "No refund with this id exists", 404)
  }
  return answer(refundDocument(refund))
}

const answer = (body: unknown): Answer => ({ status: 200, body })

type Document = ReturnType<typeof orderDocument>

/** The order with what faults make untrue; the amount also where all of it is captured. */
function twisted(document: Document, truth: Claim, told: Claim): Document {
  const amount = Number(told.amount)
  const isWhole = document.captured_amount === document.order_amount
  return {
    ...document,
    ...(told.txnId === truth.txnId ? {} : { order_id: told.txnId }),
    ...(told.status === truth.status ? {} : { status: told.status as Document["status"] }),
    ...(told.reference === truth.reference ? {} : { merchant_reference1: told.reference }),
    ...(told.currency === truth.currency ? {} : { purchase_currency: told.currency }),
    ...(told.amount === truth.amount
      ? {}
      : { order_amount: amount, ...(isWhole ? { captured_amount: amount } : {}) }),
  }
}
