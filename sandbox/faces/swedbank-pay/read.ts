import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { asOpened, HEADERS, orderAnswer } from "./document"
import { findOrder } from "./find-order"
import { notFound } from "./problems"
import { SUB_RESOURCES } from "./sub-resources"

/** `GET /psp/paymentorders/:id` (swedbank-pay.md 4). @throws Refused */
export const readOrder = (sandbox: Sandbox, face: Face, request: CallRequest): Answer =>
  orderAnswer(200, findOrder(sandbox, face, request), { face, request })

/**
 * `GET /psp/paymentorders/:id/:part`. Where the sub-resource has nothing to tell there is its id
 * only; no document says what the real one does.
 * @throws Refused
 */
export function readPart(sandbox: Sandbox, face: Face, request: CallRequest): Answer {
  const payment = findOrder(sandbox, face, request)
  const part = SUB_RESOURCES.find(({ segment }) => segment === request.params.part)
  if (!part) {
    throw notFound()
  }
  const told = twistedClaim(face, payment, request.faults)
  const seen = request.faults.has("stale_status") ? asOpened(payment) : payment
  const content = { id: `${told.txnId}/${part.segment}`, ...part.contents(seen, told) }
  return {
    status: 200,
    headers: HEADERS,
    body: { paymentOrder: told.txnId, [rootOf(part)]: content },
  }
}

/** One root is spelled unlike the order's own field in recorded answers (swedbank-pay.md 4). */
const rootOf = ({ name }: { name: string }) =>
  name === "postPurchaseFailedAttempts" ? "postpurchaseFailedAttempts" : name

/** The items of one financial transaction. @throws Refused */
export function readItemsOf(sandbox: Sandbox, face: Face, request: CallRequest): Answer {
  const payment = findOrder(sandbox, face, request)
  const { transaction } = request.params
  const found = payment.order.transactions.find(({ id }) => id === transaction)
  if (!found) {
    throw notFound()
  }
  const id = `${payment.txnId}/financialtransactions/${found.id}/orderitems`
  const orderItems = { id, orderItemList: found.orderItems ?? [] }
  return { status: 200, headers: HEADERS, body: { paymentOrder: payment.txnId, orderItems } }
}
