import { randomUUID } from "node:crypto"

import type { SwedbankPayAccount } from "../../accounts"
import { act, plainAct } from "../../core/act"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { orderAnswer } from "./document"
import { newEvent } from "./events"
import { nextNumber } from "./numbers"
import type { Order, SwedbankPayment } from "./order"
import { readOrderRequest } from "./order-request"
import type { OrderRequest } from "./order-request"
import { inputError } from "./problems"

/** How long a payment link stays usable, ms. Nothing happens to the order afterwards. */
const LINK_LIFETIME = 28 * 24 * 3_600_000

/** `POST /psp/paymentorders` (swedbank-pay.md 3). @throws Refused */
export async function create(
  sandbox: Sandbox,
  face: Face,
  account: SwedbankPayAccount,
  request: CallRequest
): Promise<Answer> {
  const asked = readOrderRequest(request.body, account)
  if (!sandbox.payments.claimReference(face.gateway, asked.payeeReference)) {
    // What the real one answers is not documented (swedbank-pay.md 10.1): a refusal is the strictest.
    throw inputError({
      name: "PaymentOrder.PayeeInfo.PayeeReference",
      description: "The PayeeReference has been used for another operation.",
    })
  }
  const payment = opened(sandbox, account, request, asked)
  sandbox.payments.add(payment)
  const answer = orderAnswer(201, payment, { face, request })
  if (request.faults.has("callback_before_answer")) {
    await act(sandbox, face, payment, plainAct("paid"))
  }
  return answer
}

function opened(
  sandbox: Sandbox,
  account: SwedbankPayAccount,
  request: CallRequest,
  asked: OrderRequest
): SwedbankPayment {
  const id = randomUUID()
  const money = { amount: String(asked.amount), currency: asked.currency }
  return {
    gateway: "swedbank-pay",
    id,
    txnId: `/psp/paymentorders/${id}`,
    reference: asked.payeeReference,
    description: asked.description,
    merchantName: String(asked.payeeInfo.payeeName ?? account.payeeName),
    channel: asked.instrument ?? "CreditCard",
    requested: money,
    ...money,
    state: "pending",
    refunds: [],
    frontendUrl: asked.urls.completeUrl,
    backendUrl: asked.urls.callbackUrl ?? "",
    paymentUrl: `${request.origin}/swedbank-pay/checkout?id=${id}`,
    placeholders: "none",
    createdAt: sandbox.clock.now(),
    expiresAt: sandbox.clock.after(LINK_LIFETIME),
    inquiries: 0,
    order: newOrder(sandbox.clock.now(), account, request, asked),
  }
}

function newOrder(
  now: Date,
  account: SwedbankPayAccount,
  { header }: CallRequest,
  request: OrderRequest
): Order {
  const opening = newEvent("Attempt", now)
  return {
    request,
    userAgent: header("user-agent") ?? "",
    integration: "",
    instrument: request.instrument,
    updated: now,
    transactions: [],
    failedAttempts: [],
    failedOperations: [],
    failuresInARow: 0,
    history: [{ at: now, name: "PaymentCreated", initiatedBy: "Payee" }],
    lastEvent: opening,
    opening,
    payment: { id: randomUUID(), number: nextNumber() },
    shape: "v3.1",
    sourceAddress: account.sourceAddress,
  }
}
