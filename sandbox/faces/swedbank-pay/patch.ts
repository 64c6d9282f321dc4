import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { abort } from "./abort"
import { breakOff } from "./attempts"
import { orderAnswer } from "./document"
import { Fields, objectOf } from "./fields"
import { findOrder } from "./find-order"
import { isAbortable } from "./operations"
import type { OrderEvent, SwedbankPayment } from "./order"
import { readItems } from "./order-items"
import { readInstrument, rootOf } from "./order-request"
import { forbidden } from "./problems"
import { readAmounts } from "./read-amounts"
import { tellOf } from "./tell"

/**
 * `PATCH /psp/paymentorders/:id` (swedbank-pay.md 3, 5): Abort, UpdateOrder, SetInstrument,
 * PaymentAttemptAborted; all of them only before the order is paid.
 * @throws Refused
 */
export function patchOrder(sandbox: Sandbox, face: Face, request: CallRequest): Answer {
  const payment = findOrder(sandbox, face, request)
  const fields = new Fields(objectOf(rootOf(request.body ?? {})), "PaymentOrder")
  const operation = fields.text("operation", {
    pattern: /^(Abort|UpdateOrder|SetInstrument|PaymentAttemptAborted)$/,
    says: "No such operation.",
  })
  fields.done()
  if (payment.state !== "pending") {
    throw forbidden(`The operation ${operation} is not possible after the payment.`)
  }
  const event = change(payment, operation, fields, sandbox.clock.now())
  if (event) {
    void tellOf(sandbox, face, payment, event)
  }
  return orderAnswer(200, payment, { face, request })
}

function change(
  payment: SwedbankPayment,
  operation: string,
  fields: Fields,
  now: Date
): OrderEvent | undefined {
  switch (operation) {
    case "Abort":
      return abortByShop(payment, fields, now)
    case "UpdateOrder":
      update(payment, fields, now)
      return undefined
    case "SetInstrument":
      setInstrument(payment, fields)
      return undefined
    default:
      return breakOff(payment, now)
  }
}

function abortByShop(payment: SwedbankPayment, fields: Fields, now: Date): OrderEvent {
  const reason = fields.text("abortReason")
  fields.done()
  if (!isAbortable(payment)) {
    throw forbidden("The payer is in another application. Try again when the attempt is over.")
  }
  return abort(payment, reason, now)
}

/** Overwrites amounts and items; an order with items cannot change its amount alone. */
function update(payment: SwedbankPayment, fields: Fields, now: Date): void {
  const { order } = payment
  const { amount, vatAmount } = readAmounts(fields)
  if (order.request.orderItems && !fields.has("orderItems")) {
    fields.wrong("orderItems", "The OrderItems have to be sent with a new amount.")
  }
  const orderItems = readItems(fields, amount, vatAmount)
  fields.done()
  order.request = { ...order.request, amount, vatAmount, orderItems }
  order.updated = now
  payment.amount = String(amount)
  payment.requested = { ...payment.requested, amount: payment.amount }
}

function setInstrument(payment: SwedbankPayment, fields: Fields): void {
  const instrument = readInstrument(fields)
  fields.done()
  if (!payment.order.instrument || !instrument) {
    throw forbidden("The order was not created in instrument mode.")
  }
  payment.order.instrument = instrument
  payment.channel = instrument
}
