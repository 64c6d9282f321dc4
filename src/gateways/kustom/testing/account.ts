import type { OpenRequest, TransactionFacts } from "../../contract"
import { Money } from "../../money"
import { kustomOptions, type KustomOptions } from "../options"

export const SESSION_ID = "7b529bf9-0c9b-4598-a5f2-f2ff22e3be2f"
export const DEVICE_ID = "8fbe0426-4fd8-46b3-8c75-d69621a79932"
/** The order of that session. */
export const IPP_ORDER_ID = "c9c2ccfd-bf0e-4c1a-b23e-e2843ebfc960"
/** The order of most fixtures of Order Management. */
export const ORDER_ID = "1cfb566f-e4e2-4035-83ea-26f850e430a2"
export const REFERENCE = "POS-20260914-0031"
export const API_KEY = "kco_test_api_fixture_not_a_real_key"
export const SECRET = "whsec_a3VzdG9tLWZpeHR1cmUtc2lnbmluZy1rZXktMDAwMSE="

/** Checked options of the fixtures' account, with changes. */
export function account(changes: Record<string, unknown> = {}): KustomOptions {
  return kustomOptions.parse({
    publicUrl: "https://shop.example.test",
    username: "KM40217730-1a2b",
    apiKey: API_KEY,
    webhookSecrets: [SECRET],
    site: "harbour-shop",
    ...changes,
  })
}

export const sek = (text: string) => Money.ofDecimal(text, "SEK")

/** The fixtures' payment on a device as our journal would hold it. */
export function transaction(changes: Partial<TransactionFacts> = {}): TransactionFacts {
  return {
    id: "txn_01EXAMPLE",
    reference: REFERENCE,
    gatewayId: SESSION_ID,
    gatewayIds: {},
    amount: sek("572"),
    authorized: sek("0"),
    captured: sek("0"),
    refunded: sek("0"),
    captureDetails: null,
    refundDetails: null,
    refundPending: false,
    createdAt: new Date("2026-09-14T08:12:05Z"),
    ...changes,
  }
}

/** The payment of the fixtures of Order Management: its order is known. */
export const paid = (changes: Partial<TransactionFacts> = {}) =>
  transaction({ gatewayIds: { order: ORDER_ID }, amount: sek("621"), ...changes })

const base = "https://shop.example.test/payments/kustom_main/txn_01EXAMPLE"

/** A request to open the fixtures' payment. */
export function openRequest(changes: Partial<OpenRequest> = {}): OpenRequest {
  return {
    transaction: transaction({ gatewayId: null }),
    sessionId: "payses_01J8FIXTUREIPPMAIN",
    urls: { return: `${base}/return`, cancel: `${base}/cancel`, callback: `${base}/callback` },
    cart: cart(),
    browser: null,
    wishes: {},
    device: DEVICE_ID,
    ...changes,
  }
}

/** The cart behind the fixture of the create call. */
export const cart = (): NonNullable<OpenRequest["cart"]> => ({
  id: "cart_01EXAMPLE",
  currency_code: "sek",
  lines: [
    {
      id: "cali_1",
      title: "Stoneware mug, blue",
      sku: "MUG-BLUE-035",
      quantity: 3,
      total: "387",
      tax_total: "77.4",
      tax_rate: "25",
    },
    {
      id: "cali_2",
      title: "Assam tea 100 g",
      sku: "TEA-ASSAM-100",
      quantity: 2,
      total: "160",
      original_total: "169",
      tax_total: "17.142857",
      tax_rate: "12",
    },
    {
      id: "cali_3",
      title: "Gift wrapping",
      sku: "GIFTWRAP",
      quantity: 1,
      total: "25",
      tax_total: "5",
      tax_rate: "25",
    },
  ],
  shipping: [],
})
