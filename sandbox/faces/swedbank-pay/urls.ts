import type { Fields } from "./fields"

/** The order's URLs as they were sent. */
export interface Urls {
  hostUrls: string[]
  completeUrl: string
  cancelUrl?: string
  paymentUrl?: string
  callbackUrl?: string
  termsOfServiceUrl?: string
  logoUrl?: string
}

/**
 * Checks `urls` (swedbank-pay.md 3, 8). http is accepted except for terms and logo: only for those
 * is https documented, and shops under development have no certificate.
 */
export function readUrls(urls: Fields): Urls {
  const hostUrls = readHosts(urls)
  const paymentUrl = address(urls, "paymentUrl")
  const cancelUrl = address(urls, "cancelUrl")
  if (!urls.has("cancelUrl") && !urls.has("paymentUrl")) {
    urls.wrong("cancelUrl", "The CancelUrl field is required without a PaymentUrl.")
  }
  if (!urls.has("completeUrl")) {
    urls.wrong("completeUrl", "The CompleteUrl field is required.")
  }
  return {
    hostUrls,
    completeUrl: address(urls, "completeUrl") ?? "",
    cancelUrl,
    paymentUrl,
    callbackUrl: address(urls, "callbackUrl"),
    termsOfServiceUrl: address(urls, "termsOfServiceUrl", HTTPS),
    logoUrl: address(urls, "logoUrl", HTTPS),
  }
}

const HTTPS = /^https:\/\//i
const HTTP = /^https?:\/\//i

function address(urls: Fields, name: string, scheme = HTTP): string | undefined {
  const says = scheme === HTTPS ? "Only https is supported." : "The value is not an absolute URL."
  const text = urls.optionalText(name, { pattern: scheme, says })
  if (text !== undefined && !URL.canParse(text)) {
    urls.wrong(name, "The value is not an absolute URL.")
    return undefined
  }
  return text
}

/** Whether paths are accepted is not confirmed (swedbank-pay.md 10.5), so they are. */
function readHosts(urls: Fields): string[] {
  const hosts = urls.raw("hostUrls")
  if (!Array.isArray(hosts) || hosts.length === 0) {
    urls.wrong("hostUrls", "The HostUrls field is required.")
    return []
  }
  if (!hosts.every((host) => HTTP.test(String(host)) && URL.canParse(String(host)))) {
    urls.wrong("hostUrls", "The values are not absolute URLs.")
  }
  return hosts.map(String)
}
