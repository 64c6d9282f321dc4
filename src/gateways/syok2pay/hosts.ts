import type { ApiAddress } from "../contract"

/** The one API host that is public (syok2pay.md 2.4). */
const SANDBOX = "pay.syok2pay-sandbox.com"

/** The company's own domain (syok2pay.md 1.2); which host of it is production is told to merchants alone. */
const DOMAIN = /(^|\.)syok2pay\.com$/

/** Whether an API address moves real money; null for one that we do not know. */
export function modeOf(baseUrl: string): ApiAddress["mode"] {
  const { hostname } = new URL(baseUrl)
  return hostname === SANDBOX ? "test" : DOMAIN.test(hostname) ? "live" : null
}
