import type { Syok2PayAccount } from "../../accounts"
import { act, plainAct } from "../../core/act"
import type { Answer, CallRequest } from "../../core/call"
import { randomId } from "../../core/ids"
import type { Payment } from "../../core/payment"
import type { Sandbox } from "../../core/sandbox"
import { moodOf, twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { fromCents } from "./amounts"
import { Refused, success } from "./answers"
import { address, optional, positiveAmount, reference, required } from "./fields"
import { isoSeconds } from "./words"

/** The vendor's sample expires half an hour after Initiate, ms. */
const LIFETIME = 30 * 60_000

/** Opens a payment (syok2pay.md 3). `body` is authenticated. @throws Refused */
export async function initiate(
  sandbox: Sandbox,
  face: Face,
  account: Syok2PayAccount,
  request: CallRequest,
  body: Record<string, unknown>
): Promise<Answer> {
  const payment = opened(sandbox, account, request, body)
  if (!sandbox.payments.claimReference(payment.gateway, payment.reference)) {
    throw new Refused("DUPLICATE_REFERENCE", "reference already used")
  }
  sandbox.payments.add(payment)
  sandbox.clock.schedule(LIFETIME, () => void expire(sandbox, face, payment))
  const claim = twistedClaim(face, payment, request.faults)
  if (request.faults.has("callback_before_answer")) {
    await act(sandbox, face, payment, plainAct("paid"))
  }
  return success({
    session_id: payment.id,
    txn_id: claim.txnId,
    status: claim.status,
    amount: claim.amount,
    currency: claim.currency,
    reference_no: claim.reference,
    merchant_name: payment.merchantName,
    expires_at: isoSeconds(payment.expiresAt),
    payment_url: payment.paymentUrl,
  })
}

function opened(
  sandbox: Sandbox,
  account: Syok2PayAccount,
  request: CallRequest,
  body: Record<string, unknown>
): Payment {
  const id = randomId("cs_")
  const amount = fromCents(positiveAmount(required(body, "amount"), "amount"))
  const currency = required(body, "currency")
  if (!account.currencies.includes(currency)) {
    throw new Refused("INVALID_CURRENCY", "currency not supported")
  }
  return {
    gateway: "syok2pay",
    id,
    txnId: randomId("txn_"),
    reference: reference(body, "reference_no"),
    description: required(body, "order_description"),
    merchantName: account.merchantName,
    channel: optional(body, "channel") ?? "CARD",
    requested: { amount, currency },
    amount,
    currency,
    state: "pending",
    refunds: [],
    frontendUrl: address(body, "frontend_return_url"),
    backendUrl: address(body, "backend_return_url"),
    paymentUrl: `${request.origin}/syok2pay/payment?session_id=${id}`,
    placeholders: moodOf(request.faults, "raw"),
    createdAt: sandbox.clock.now(),
    expiresAt: sandbox.clock.after(LIFETIME),
    inquiries: 0,
  }
}

async function expire(sandbox: Sandbox, face: Face, payment: Payment): Promise<void> {
  if (payment.state === "pending") {
    await act(sandbox, face, payment, plainAct("expired"))
  }
}
