import type { TransactionSummary } from "../api/transactions"

/** A captured payment of an order, for specs. */
export function aSummary(facts: Partial<TransactionSummary> = {}): TransactionSummary {
  return {
    id: "txn_1",
    account: "syok2pay_main",
    gateway: "syok2pay",
    gateway_label: "Syok2Pay",
    cart_id: "cart_1",
    order_id: "order_1",
    order: { id: "order_1", display_id: 7, is_draft: false, is_canceled: false },
    reference: "MD-1-01",
    gateway_id: "txn_g",
    currency_code: "MYR",
    amount: "128.40",
    authorized_amount: "128.40",
    captured_amount: "128.40",
    refunded_amount: "0.00",
    state: "captured",
    attention: null,
    attention_details: null,
    attention_at: null,
    attention_handled_at: null,
    refund_pending_at: null,
    expires_at: null,
    next_inquiry_at: null,
    truth_at: null,
    settled_at: "2026-11-20T10:00:01.000Z",
    created_at: "2026-11-20T10:00:00.000Z",
    at_gateway: { authorized: null, captured: null, refunded: null },
    medusa: {
      payment_id: "pay_1",
      authorized_amount: "128.40",
      captured_amount: "128.40",
      refunded_amount: "0.00",
      canceled: false,
    },
    case_amounts: null,
    actions: [],
    back_office_url: null,
    ...facts,
  }
}
