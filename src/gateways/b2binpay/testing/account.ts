import type { OpenRequest, TransactionFacts } from "../../contract"
import { Money } from "../../money"
import { b2binpayOptions, type B2BinPayOptions } from "../options"
import { fixtureIndex } from "./fixtures"

export const TXN = "txn_01EXAMPLE"
export const REFERENCE = "payses_01KAQ7XW5N2J8R4T6V9B3C1D0E"
export const CALLBACK_URL =
  "https://shop.example/hooks/payment/b2binpay_b2binpay?gateway=b2binpay&txn=payses_01KAQ7"

const { v3, v2 } = fixtureIndex().credentials

/** Options of the fixtures' account as a shop writes them. */
export const rawOptions = () => ({
  publicUrl: "https://shop.example",
  clientId: v3.client_id,
  clientSecret: v3.client_secret,
  callbackSecret: v3.callback_secret,
  baseUrl: "https://v3.api-sandbox.b2binpay.com",
  wallets: { eur: "4127" } as Record<string, unknown>,
})

/** The same checked, with changes. */
export function account(changes: Record<string, unknown> = {}): B2BinPayOptions {
  return b2binpayOptions.parse({ ...rawOptions(), ...changes })
}

/** What makes it a v2 account. */
export const asV2 = () => ({
  apiVersion: "v2",
  clientId: undefined,
  clientSecret: undefined,
  callbackSecret: undefined,
  login: v2.login,
  password: v2.password,
})

export const eur = (text: string) => Money.ofDecimal(text, "EUR")

/** The fixtures' payment as our journal would hold it. */
export function transaction(changes: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    id: TXN,
    reference: REFERENCE,
    gatewayId: "58211",
    gatewayIds: { wallet: "4127" },
    amount: eur("149.90"),
    authorized: eur("0"),
    captured: eur("0"),
    refunded: eur("0"),
    captureDetails: null,
    refundDetails: null,
    refundPending: false,
    createdAt: new Date("2026-11-02T09:20:00Z"),
    ...changes,
  }
}

/** The payment once it has settled. */
export function paid(changes: Partial<TransactionFacts> = {}): TransactionFacts {
  return transaction({
    authorized: eur("149.90"),
    captured: eur("149.90"),
    gatewayIds: { wallet: "4127", target_paid: "149.90" },
    ...changes,
  })
}

/** A request to open the fixtures' payment. */
export function openRequest(changes: Partial<OpenRequest> = {}): OpenRequest {
  return {
    transaction: transaction({ gatewayId: null, gatewayIds: {} }),
    sessionId: REFERENCE,
    urls: {
      return: "https://shop.example/payments/return/b2binpay/payses_01KAQ7",
      cancel: "https://shop.example/payments/cancel",
      callback: CALLBACK_URL,
    },
    cart: null,
    browser: null,
    wishes: {},
    device: null,
    ...changes,
  }
}
