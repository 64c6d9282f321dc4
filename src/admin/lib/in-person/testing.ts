import type { PaymentCallback, PaymentTransaction } from "../api/types"

/** A payment that waits on its device, for specs. */
export function aTransaction(facts: Partial<PaymentTransaction> = {}): PaymentTransaction {
  return {
    id: "txn_1",
    account: "kustom_main",
    gateway: "kustom",
    cart_id: "cart_1",
    order_id: null,
    reference: "mvp-1",
    gateway_id: "3e0b7c52-0000-4000-8000-000000000001",
    currency_code: "eur",
    amount: "128.40",
    state: "pending",
    attention: null,
    settled_at: null,
    created_at: "2026-11-20T10:00:00.000Z",
    can_abort: true,
    callbacks: [],
    ...facts,
  }
}

export function aCallback(label: string, warnings: string[] = []): PaymentCallback {
  return {
    id: `cb_${label}`,
    channel: "webhook",
    label,
    warnings,
    status: "done",
    result: null,
    received_at: "2026-11-20T10:00:01.000Z",
  }
}
