import type { CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { withOrder } from "./order"
import type { SwedbankPayment } from "./order"
import { notFound } from "./problems"

/** The order a path names by its uuid, and by nothing else. @throws Refused 404 */
export function findOrder(sandbox: Sandbox, face: Face, request: CallRequest): SwedbankPayment {
  const payment = sandbox.payments.find(face.gateway, request.params.id)
  if (!payment || payment.id !== request.params.id) {
    throw notFound()
  }
  return withOrder(payment)
}
