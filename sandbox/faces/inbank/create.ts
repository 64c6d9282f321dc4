import { randomUUID } from "node:crypto"

import type { InbankAccount } from "../../accounts"
import { act, plainAct } from "../../core/act"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { decimal } from "./amounts"
import { NO_CHOICE } from "./choices"
import type { Body } from "./fields"
import { readSessionRequest } from "./session-request"
import type { SessionRequest } from "./session-request"
import type { InbankPayment } from "./session"

/** How long a session without `validUntil` stays open, ms. Nothing is documented. */
const LIFETIME = 14 * 24 * 3_600_000

/**
 * `POST …/pos-sessions` (inbank.md 3). Two equal requests make two sessions.
 * @param body named in camelCase
 * @throws Refused
 */
export async function create(
  sandbox: Sandbox,
  face: Face,
  account: InbankAccount,
  request: CallRequest,
  body: Body
): Promise<Answer> {
  const now = sandbox.clock.now()
  const asked = readSessionRequest(body, account, now)
  const lifetime = asked.validUntil ? asked.validUntil.getTime() - now.getTime() : LIFETIME
  const payment = opened(sandbox, account, request, asked, lifetime)
  sandbox.payments.add(payment)
  sandbox.clock.schedule(lifetime, () => void expire(sandbox, face, payment))
  const { txnId, status } = twistedClaim(face, payment, request.faults)
  if (request.faults.has("callback_before_answer")) {
    await act(sandbox, face, payment, plainAct("paid"))
  }
  return { status: 201, body: opening(asked, txnId, status, payment.paymentUrl) }
}

/**
 * Guide and clients name the id differently and nobody knows what is sent when (inbank.md 3), so the
 * sandbox does both, each for the requests it is recorded for: a client that reads only one of them
 * is noticed.
 */
function opening(asked: SessionRequest, uuid: string, status: string, redirectUrl: string) {
  const isMinimal = !asked.customerData && !asked.customerContactData && !asked.hasAddress
  return isMinimal ? { posSessionUuid: uuid, redirectUrl } : { uuid, status, redirectUrl }
}

function opened(
  sandbox: Sandbox,
  account: InbankAccount,
  { origin }: CallRequest,
  request: SessionRequest,
  lifetime: number
): InbankPayment {
  const id = randomUUID()
  const { product, partnerUrls, purchaseReference } = request
  const money = { amount: decimal(request.amount), currency: request.currency }
  return {
    gateway: "inbank",
    id,
    txnId: id,
    reference: purchaseReference,
    description: request.description ?? product.name,
    merchantName: account.shopName,
    channel: product.code,
    requested: money,
    ...money,
    state: "pending",
    refunds: [],
    frontendUrl: partnerUrls.returnUrl,
    backendUrl: partnerUrls.callbackUrl,
    paymentUrl: `${origin}/inbank/epos?session=${id}`,
    placeholders: "none",
    createdAt: sandbox.clock.now(),
    expiresAt: sandbox.clock.after(lifetime),
    inquiries: 0,
    session: {
      request,
      product,
      status: "pending",
      isUnderReview: false,
      returned: 0,
      ...NO_CHOICE,
    },
  }
}

/** "Not finished in time" is about the customer: a session that waits for Inbank itself stays. */
async function expire(sandbox: Sandbox, face: Face, payment: InbankPayment): Promise<void> {
  if (payment.session.status === "pending" && !payment.session.isUnderReview) {
    await act(sandbox, face, payment, plainAct("expired"))
  }
}
