import type { GatewayTruth } from "../../gateways/contract"
import { Money } from "../../gateways/money"
import type { Transaction } from "../../modules/payment-journal/store"
import type { MedusaState } from "../medusa-state"

export const myr = (amount: string) => Money.ofDecimal(amount, "MYR")

/** A transaction of 128.40 MYR that the gateway has captured. */
export function transactionSample(change: Partial<Transaction> = {}): Transaction {
  return {
    id: "txn_sample",
    account: "syok2pay_main",
    gateway: "syok2pay",
    session_id: "payses_1",
    payment_collection_id: "pay_col_1",
    cart_id: "cart_1",
    order_id: null,
    reference: "MD-1-01",
    attempt: 1,
    gateway_id: "txn_g",
    gateway_ids: null,
    currency_code: "MYR",
    exponent: 2,
    amount: myr("128.40"),
    authorized: myr("128.40"),
    captured: myr("128.40"),
    refunded: myr("0.00"),
    state: "captured",
    attention: null,
    attention_details: null,
    attention_at: null,
    attention_handled_at: null,
    redirect_url: null,
    locale: null,
    opened_at: new Date("2026-11-20T10:00:00Z"),
    expires_at: null,
    next_inquiry_at: null,
    inquiries: 0,
    truth_at: null,
    snapshot: null,
    refund_pending_at: null,
    capture_details: null,
    refund_details: null,
    returned_at: null,
    session_deleted_at: null,
    settled_at: null,
    created_at: new Date("2026-11-20T10:00:00Z"),
    ...change,
  }
}

/** What an honest gateway says about it. */
export function truthSample(change: Partial<GatewayTruth> = {}): GatewayTruth {
  return {
    state: "captured",
    amount: myr("128.40"),
    authorized: myr("128.40"),
    captured: myr("128.40"),
    refunded: myr("0.00"),
    movements: [],
    reference: "MD-1-01",
    gatewayId: "txn_g",
    mode: null,
    snapshot: {},
    ...change,
  }
}

/** Medusa with the session open and the cart waiting to be completed. */
export function medusaSample(change: Partial<MedusaState> = {}): MedusaState {
  const total = { amount: "128.4", currency: "myr" }
  return {
    session: { id: "payses_1", amount: total, status: "pending", payment: null },
    sessions: 1,
    paidElsewhere: false,
    beingPlaced: false,
    cart: { id: "cart_1", total, completed: false },
    order: null,
    ...change,
  }
}

/** Medusa's session once it holds a payment of which `captured` is captured. */
export function paidSession(
  captured: string,
  canceled = false,
  refunded = "0"
): MedusaState["session"] {
  return {
    id: "payses_1",
    amount: { amount: "128.4", currency: "myr" },
    status: "authorized",
    payment: { id: "pay_1", captured, refunded, canceled },
  }
}
