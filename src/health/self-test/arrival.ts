import type { RawCallback } from "../../gateways/contract"

/** Bytes of a body that are kept; a probe's own is a tenth of that. */
const KEPT_BYTES = 4096

/** What a probe looked like when it came in. */
export type Arrival = {
  method: string
  path: string
  query: string
  host: string
  /** Values of the headers that the probe was sent with, by their names in lower case. */
  headers: Record<string, string>
  body_base64: string
}

/** Notes what came in. `url` is path and query as received, `names` the headers to look at. */
export function arrivalOf(raw: RawCallback, url: string, names: readonly string[]): Arrival {
  const [path] = url.split("?")
  const valueOf = (name: string) => [raw.headers[name] ?? []].flat().join(", ")
  const present = names.filter((name) => raw.headers[name] !== undefined)
  return {
    method: raw.method,
    path,
    query: raw.query,
    host: valueOf("host"),
    headers: Object.fromEntries(present.map((name) => [name, valueOf(name)])),
    body_base64: raw.body.subarray(0, KEPT_BYTES).toString("base64"),
  }
}
