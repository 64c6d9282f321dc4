import proxyAddr from "proxy-addr"
import type { RawCallback } from "./contract"

/**
 * Who sent a callback, as far as our own proxies can tell: the connection's address, or what the
 * trusted proxies in front of us wrote into `X-Forwarded-For`. What a stranger puts there himself
 * lies behind the first address that is not trusted and is never read; `Forwarded` never is.
 * `trusted` holds addresses, ranges and the names loopback, linklocal and uniquelocal.
 */
export function sourceAddressOf(raw: RawCallback, trusted: readonly string[]): string | null {
  if (raw.remoteAddress === null) {
    return null
  }
  const given = raw.headers["x-forwarded-for"]
  const request = {
    socket: { remoteAddress: raw.remoteAddress },
    headers: { "x-forwarded-for": [given ?? []].flat().join(",") },
  } as unknown as Parameters<typeof proxyAddr>[0]
  return plain(proxyAddr(request, [...trusted]))
}

/** Whether an address is one of a list of addresses and ranges; IPv6-mapped IPv4 counts as IPv4. */
export function isListedAddress(address: string, list: readonly string[]): boolean {
  return proxyAddr.compile([...list])(address, 0)
}

/** Whether a text may stand in a list of addresses, ranges and range names. */
export function isAddressOrRange(text: string): boolean {
  try {
    proxyAddr.compile(text)
    return true
  } catch {
    return false
  }
}

/** `::ffff:20.91.170.122` as the address that it is. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "")
}
