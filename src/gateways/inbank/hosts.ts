import type { ApiAddress } from "../contract"

/** Countries of Inbank by their top-level domain (inbank.md 1); the Lithuanian host is inferred. */
export const countries = ["ee", "lv", "lt", "pl", "cz"] as const
export type Country = (typeof countries)[number]

/** The one currency that Inbank finances in a country (inbank.md 1). */
export const currencyOf: Readonly<Record<Country, string>> = {
  ee: "EUR",
  lv: "EUR",
  lt: "EUR",
  pl: "PLN",
  cz: "CZK",
}

/** Address of the API of a country. */
export function apiUrl(country: Country, mode: "demo" | "live"): string {
  return `https://${mode === "demo" ? "demo-" : ""}api.inbank.${country}`
}

const API_HOST = /^(demo-)?api\.(inbank\.(?:ee|lv|lt|pl|cz))$/

/** Whether an API address moves real money; null for one that is not Inbank's. */
export function modeOf(baseUrl: string): ApiAddress["mode"] {
  const found = API_HOST.exec(new URL(baseUrl).host)
  return found && (found[1] ? "test" : "live")
}

/**
 * Hosts that a payment page may have: the base URL's, and for the bank's own API every host of its
 * domains (a leading dot), because the address of e-POS is not documented.
 */
export function defaultPaymentHosts(baseUrl: string): string[] {
  const { host } = new URL(baseUrl)
  const domain = API_HOST.exec(host)?.[2]
  return domain ? [host, `.${domain}`, ".inbank.eu"] : [host]
}

/** Whether a host is one of the list; an entry with a leading dot stands for all below it. */
export function isAllowedHost(host: string, allowed: readonly string[]): boolean {
  return allowed.some((one) => (one.startsWith(".") ? host.endsWith(one) : host === one))
}
