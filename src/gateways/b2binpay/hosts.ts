import type { ApiAddress } from "../contract"

/** API addresses of production by version; that of v3 is inferred (b2binpay.md 1). */
export const apiUrls = {
  v3: "https://v3.api.b2binpay.com",
  v2: "https://api.b2binpay.com",
} as const

/** Where the payment pages of production are (3, payment_page). */
const PAYMENT_PAGES = "pay.b2binpay.com"

/** Brand of the platform, and its twin (b2binpay.md, top). */
const API = /^(?:v3\.)?(api|api-sandbox)\.(?:b2binpay|coinsbuy)\.com$/

/** Hosts that a payment page may have when the account names none. */
export function defaultPaymentHosts(baseUrl: string): string[] {
  return [PAYMENT_PAGES, new URL(baseUrl).host]
}

/** Whether an API address is known to move real money; null for one that we do not know. */
export function modeOf(baseUrl: string): ApiAddress["mode"] {
  const word = API.exec(new URL(baseUrl).host)?.[1]
  return word === undefined ? null : word === "api" ? "live" : "test"
}
