import type { ApiAddress } from "../contract"

const DOMAINS = ["payex.com", "swedbankpay.com"] as const

/** The gateway's own API hosts, and the label of the hosts of their payment pages. */
const API_HOST = /^api((?:\.externalintegration)?)\.(?:payex|swedbankpay)\.com$/

/** Whether an API address moves real money; null for one that is not the gateway's. */
export function modeOf(baseUrl: string): ApiAddress["mode"] {
  const found = API_HOST.exec(new URL(baseUrl).host)
  return found && (found[1] ? "test" : "live")
}

/** The same host on the gateway's other domain; none for a host that is not theirs. */
function twinsOf(host: string): string[] {
  const from = DOMAINS.find((domain) => host.endsWith(`.${domain}`))
  return from
    ? DOMAINS.filter((domain) => domain !== from).map(
        (domain) => host.slice(0, -from.length) + domain
      )
    : []
}

/**
 * Origins besides the base URL's that an `href` of an answer may have: the gateway is moving from
 * payex.com to swedbankpay.com (swedbank-pay.md 1).
 */
export function twinOrigins(baseUrl: string): string[] {
  return twinsOf(new URL(baseUrl).host).map((host) => `https://${host}`)
}

/** Hosts that a payment page may have: the base URL's, and `ecom.` of the gateway's own API. */
export function defaultPaymentHosts(baseUrl: string): string[] {
  const { host } = new URL(baseUrl)
  const stage = API_HOST.exec(host)?.[1]
  return stage === undefined ? [host] : [host, ...DOMAINS.map((domain) => `ecom${stage}.${domain}`)]
}
