import type { CartFacts, OpenRequest, TransactionFacts } from "../../contract"
import { Money } from "../../money"
import { inbankOptions, type InbankOptions } from "../options"

export const API_KEY = "fixture-api-key-not-a-real-secret-0001"
export const SHOP = "3f1c8a52-6b0d-4e7e-9a41-5d2c70be1f90"
export const SESSION = "c0a4e1d7-2f58-4b36-8e19-77d3a6b90c14"
export const OTHER_SESSION = "5d90b7aa-13c4-4f6e-a2d1-0e8f4c7b6a39"
export const RENT_SESSION = "e7b15f26-90ad-4c3b-b6f4-2a1d8c05e973"
export const CONTRACT = "9be2d6f0-4c17-4a83-b5d8-12f06e3ac7a5"
export const RENT_CONTRACT = "24c9a80e-7f31-4d62-8b0a-d5e613f7c492"
export const VERSION = "b83f04d1-56ea-4790-8c2d-f1a7e9350b6c"
export const REFERENCE = "payses_01JFIXTURE0000000000000001"

/** Checked options of the fixtures' account, with changes. */
export function account(changes: Record<string, unknown> = {}): InbankOptions {
  return inbankOptions.parse({
    publicUrl: "https://api.shop.example",
    storefrontUrl: "https://shop.example",
    apiKey: API_KEY,
    shopUuid: SHOP,
    productCode: "hp_fixture_ee",
    country: "ee",
    minAmount: "100",
    maxAmount: "10000",
    paymentHosts: ["demo-epos.example-bank.test"],
    ...changes,
  })
}

/** Changes that make it the fixtures' rental account. */
export const rental = { productKind: "rent", productCode: "rent_fixture_ee" }

export const eur = (text: string) => Money.ofDecimal(text, "EUR")

/** The fixtures' payment as our journal would hold it. */
export function transaction(changes: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    id: "txn_01EXAMPLE",
    reference: REFERENCE,
    gatewayId: SESSION,
    gatewayIds: {},
    amount: eur("489.90"),
    authorized: eur("0"),
    captured: eur("0"),
    refunded: eur("0"),
    captureDetails: null,
    refundDetails: null,
    refundPending: false,
    createdAt: new Date("2026-01-01T10:00:00Z"),
    ...changes,
  }
}

/** The same after it was captured. */
export const paid = (changes: Partial<TransactionFacts> = {}) =>
  transaction({ authorized: eur("489.90"), captured: eur("489.90"), ...changes })

/** A request to open the fixtures' payment. */
export function openRequest(changes: Partial<OpenRequest> = {}): OpenRequest {
  return {
    transaction: transaction({ gatewayId: null }),
    sessionId: "payses_01EXAMPLE",
    urls: {
      return: `https://shop.example/inbank/return/${REFERENCE}`,
      cancel: `https://shop.example/inbank/cancel/${REFERENCE}`,
      callback: `https://api.shop.example/inbank/callback/${REFERENCE}`,
    },
    cart: null,
    browser: null,
    wishes: {},
    device: null,
    ...changes,
  }
}

/** The cart behind the fixtures of the create call. */
export const cart = (changes: Partial<CartFacts> = {}): CartFacts => ({
  id: "cart_01EXAMPLE",
  email: "mari.naidis@example.test",
  locale: "et-EE",
  currency_code: "eur",
  lines: [],
  shipping: [],
  billing_address: { first_name: "Mari", last_name: "Näidis", phone: "+372 5550 0001" },
  ...changes,
})
