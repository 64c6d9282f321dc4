import type { CallbackEntry } from "./callback"
import { payloadOf } from "./payload"
import type { Payment } from "./payment"
import type { Sandbox } from "./sandbox"

/** A payment as the control API shows it. `status` is the gateway's own word, `state` the sandbox's. */
export function shownPayment(sandbox: Sandbox, payment: Payment) {
  const face = sandbox.faces.get(payment.gateway)
  const claim = face?.claim(payment)
  return {
    gateway: payment.gateway,
    id: payment.id,
    txn_id: payment.txnId,
    reference: payment.reference,
    amount: payment.amount,
    currency: payment.currency,
    status: claim?.status ?? payment.state,
    state: payment.state,
    authorized_amount: claim?.authorizedAmount,
    captured_amount: claim?.capturedAmount,
    refunded_amount: claim?.refundedAmount ?? "",
    requested_amount: payment.requested.amount,
    requested_currency: payment.requested.currency,
    channel: payment.channel,
    frontend_url: payment.frontendUrl,
    backend_url: payment.backendUrl,
    payment_url: payment.paymentUrl,
    inquiries: payment.inquiries,
    refunds: payment.refunds.map((refund) => ({ ...refund, at: refund.at.toISOString() })),
    created_at: payment.createdAt.toISOString(),
    expires_at: payment.expiresAt.toISOString(),
    paid_at: payment.paidAt?.toISOString() ?? null,
    ...face?.shown?.(payment),
  }
}

/** A callback as the control API shows it: `payload` is the parsed body or query, `raw_body` what was sent. */
export function shownCallback(entry: CallbackEntry) {
  return {
    id: entry.id,
    gateway: entry.gateway,
    reference: entry.reference,
    time_sent: entry.sentAt?.toISOString() ?? null,
    type: entry.type,
    method: entry.message.method ?? "POST",
    url: entry.message.url,
    status: entry.status,
    attempts: entry.attempts,
    transfer_id: entry.transferId,
    payload: payloadOf(entry.message),
    raw_body: entry.message.body,
    headers: entry.message.headers,
    response: entry.response ?? null,
    note: entry.note ?? null,
    next_attempt_at: entry.nextAttemptAt?.toISOString() ?? null,
    created_at: entry.createdAt.toISOString(),
  }
}
