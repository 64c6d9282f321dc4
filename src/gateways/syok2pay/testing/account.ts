import type { OpenRequest, TransactionFacts } from "../../contract"
import { Money } from "../../money"
import keys from "../fixtures/keys.json"
import { syok2payOptions, type Syok2PayOptions } from "../options"

/** Clock of the fixtures, in milliseconds. */
export const NOW = keys.clock.unix * 1000

/** Checked options of the fixtures' account, with changes. */
export function account(changes: Record<string, unknown> = {}): Syok2PayOptions {
  return syok2payOptions.parse({
    publicUrl: "https://shop.example",
    merchantCode: keys.merchant_code,
    publishableKey: keys.publishable_key,
    secretKey: keys.secret_key,
    previousSecretKeys: [keys.previous_secret_key],
    baseUrl: keys.config.baseUrl,
    ...changes,
  })
}

export const myr = (text: string) => Money.ofDecimal(text, "MYR")

/** The fixtures' payment as our journal would hold it. */
export function transaction(changes: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    id: "txn_01JD8Z5QK4W7",
    reference: keys.session.reference_no,
    gatewayId: keys.session.txn_id,
    gatewayIds: { session_id: keys.session.session_id },
    amount: myr(keys.session.amount),
    authorized: myr("0"),
    captured: myr("0"),
    refunded: myr("0"),
    captureDetails: null,
    refundDetails: null,
    refundPending: false,
    createdAt: new Date(NOW),
    ...changes,
  }
}

/** The same after it was paid. */
export const paid = (changes: Partial<TransactionFacts> = {}) =>
  transaction({
    authorized: myr(keys.session.amount),
    captured: myr(keys.session.amount),
    ...changes,
  })

/** A request to open the fixtures' payment. */
export function openRequest(changes: Partial<OpenRequest> = {}): OpenRequest {
  return {
    transaction: transaction({ gatewayId: null, gatewayIds: {} }),
    sessionId: "payses_01JD8Z5QK4W7",
    urls: {
      return: "https://shop.example/payments/syok2pay_main/txn_01JD8Z5QK4W7/return",
      cancel: "https://shop.example/payments/syok2pay_main/txn_01JD8Z5QK4W7/cancel",
      callback: "https://shop.example/payments/syok2pay_main/txn_01JD8Z5QK4W7/callback",
    },
    cart: null,
    browser: null,
    wishes: {},
    device: null,
    ...changes,
  }
}
