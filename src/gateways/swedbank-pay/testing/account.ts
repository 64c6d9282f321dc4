import type { OpenRequest, TransactionFacts } from "../../contract"
import { Money } from "../../money"
import { swedbankPayOptions, type SwedbankPayOptions } from "../options"

export const ORDER_ID = "/psp/paymentorders/3d7b9a52-6c14-4f0e-81a9-08de51c20b7f"
export const SWISH_ID = "/psp/paymentorders/c25e8d10-0b7f-4d6a-9f33-08de51c4a2be"
export const TOKEN = "at_fixture_not_a_real_token"

/** Checked options of the fixtures' account, with changes. */
export function account(changes: Record<string, unknown> = {}): SwedbankPayOptions {
  return swedbankPayOptions.parse({
    publicUrl: "https://shop.example.test",
    accessToken: TOKEN,
    payeeId: "11111111-2222-4333-8444-555555555555",
    baseUrl: "https://api.externalintegration.payex.com",
    ...changes,
  })
}

export const sek = (text: string) => Money.ofDecimal(text, "SEK")

/** The fixtures' payment as our journal would hold it. */
export function transaction(changes: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    id: "txn_01EXAMPLE",
    reference: "10482",
    gatewayId: ORDER_ID,
    gatewayIds: {},
    amount: sek("649"),
    authorized: sek("0"),
    captured: sek("0"),
    refunded: sek("0"),
    captureDetails: null,
    refundDetails: null,
    refundPending: false,
    createdAt: new Date("2026-03-04T09:12:07Z"),
    ...changes,
  }
}

/** The fixtures' Swish payment. */
export const swish = () => transaction({ reference: "10484", gatewayId: SWISH_ID })

const base = "https://shop.example.test/payments/swedbank-pay_main/txn_01EXAMPLE"

/** A request to open the fixtures' payment. */
export function openRequest(changes: Partial<OpenRequest> = {}): OpenRequest {
  return {
    transaction: transaction({ gatewayId: null }),
    sessionId: "payses_01EXAMPLE",
    urls: { return: `${base}/return`, cancel: `${base}/cancel`, callback: `${base}/callback` },
    cart: null,
    browser: null,
    wishes: {},
    device: null,
    ...changes,
  }
}

const address = {
  first_name: "Maja",
  last_name: "Exempel",
  address_1: "Provgatan 1",
  city: "Teststad",
  postal_code: "12345",
  country_code: "se",
  phone: "+46 70-000 00 00",
}

/** The cart behind the fixture of the create call. */
export const cart = (): NonNullable<OpenRequest["cart"]> => ({
  id: "cart_01EXAMPLE",
  email: "maja@shop.example.test",
  locale: "sv-SE",
  customer_id: "cus_01EXAMPLE",
  currency_code: "sek",
  lines: [
    {
      id: "cali_1",
      title: "T-shirt, medium",
      sku: "SKU-TEE-M",
      quantity: 2,
      total: "600",
      tax_total: "120",
    },
  ],
  shipping: [
    { id: "shipping", title: "Parcel to agent", quantity: 1, total: "49", tax_total: "9.8" },
  ],
  shipping_address: address,
  billing_address: address,
})
