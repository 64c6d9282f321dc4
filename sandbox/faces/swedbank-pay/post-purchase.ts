import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { orderAnswer } from "./document"
import { Fields, objectOf, PAYEE_REFERENCE } from "./fields"
import { findOrder } from "./find-order"
import { readItems } from "./order-items"
import type { SwedbankPayment } from "./order"
import { readAmounts } from "./read-amounts"
import { tellOf } from "./tell"
import { perform } from "./transactions"
import type { TransactionWish } from "./transactions"

/**
 * `POST …/captures`, `…/cancellations`, `…/reversals` (swedbank-pay.md 5). The callback is on its
 * way when the answer is given, as at the real one nobody knows which comes first.
 * @throws Refused
 */
export function postPurchaseCall(
  sandbox: Sandbox,
  face: Face,
  type: TransactionWish["type"],
  request: CallRequest
): Answer {
  const payment = findOrder(sandbox, face, request)
  const wish = readWish(type, request.body)
  const stale = snapshot(payment)
  const done = perform(sandbox, payment, wish, (event) => {
    void tellOf(sandbox, face, payment, event)
  })
  const afterReversal = type === "Reversal"
  return orderAnswer(done === "accepted" ? 202 : 200, payment, {
    face,
    request,
    stale,
    afterReversal,
  })
}

function readWish(type: TransactionWish["type"], body: CallRequest["body"]): TransactionWish {
  const fields = new Fields(objectOf(body?.transaction), "Transaction")
  const wish: TransactionWish = {
    type,
    description: fields.text("description"),
    payeeReference: fields.text("payeeReference", PAYEE_REFERENCE),
    receiptReference: fields.optionalText("receiptReference", { max: 50 }),
  }
  if (type === "Cancellation") {
    refuseAmount(fields)
  } else {
    const { amount, vatAmount } = readAmounts(fields)
    Object.assign(wish, { amount, vatAmount, orderItems: readItems(fields, amount, vatAmount) })
  }
  fields.done()
  return wish
}

/** What the real one does with an amount is not stated; who sends it believes in partial cancels. */
function refuseAmount(fields: Fields): void {
  if (fields.has("amount")) {
    fields.wrong("amount", "A cancellation releases everything and takes no amount.")
  }
}

const snapshot = (payment: SwedbankPayment): SwedbankPayment => ({
  ...payment,
  order: {
    ...payment.order,
    transactions: [...payment.order.transactions],
    failedOperations: [...payment.order.failedOperations],
    history: [...payment.order.history],
  },
})
