import { finding, type Finding } from "../findings"
import type { Arrival } from "./arrival"
import type { Probe } from "./probe"

/** What has become of a probe on its way to us. */
export function compareArrival(
  probe: Probe,
  arrival: Arrival,
  proof: readonly string[]
): Finding[] {
  const sent = new URL(probe.url)
  const { host, path } = arrival
  return [
    ...methodFindings(probe, arrival),
    ...queryFindings(probe.url.slice(probe.url.indexOf("?") + 1), arrival.query),
    ...bodyFindings(probe.body, Buffer.from(arrival.body_base64, "base64")),
    ...headerFindings(probe, arrival, proof),
    ...(host === sent.host
      ? []
      : [finding("host_changed", "note", { sent: sent.host, arrived: host })]),
    ...(path === sent.pathname
      ? []
      : [finding("path_rewritten", "note", { sent: sent.pathname, arrived: path })]),
  ]
}

function methodFindings({ method }: Probe, arrival: Arrival): Finding[] {
  return arrival.method === method
    ? []
    : [finding("method_changed", "error", { sent: method, arrived: arrival.method })]
}

function queryFindings(sent: string, arrived: string): Finding[] {
  if (arrived === sent) {
    return []
  }
  return arrived === ""
    ? [finding("query_lost", "error")]
    : [finding("query_changed", "error", { sent, arrived })]
}

function bodyFindings(sent: string, arrived: Buffer): Finding[] {
  if (arrived.equals(Buffer.from(sent))) {
    return []
  }
  if (arrived.length === 0) {
    return [finding("body_lost", "error")]
  }
  return [
    finding(isSameJson(sent, arrived.toString()) ? "body_reencoded" : "body_changed", "error"),
  ]
}

function isSameJson(one: string, other: string): boolean {
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other))
  } catch {
    return false
  }
}

function headerFindings(probe: Probe, { headers }: Arrival, proof: readonly string[]): Finding[] {
  const found: Finding[] = proof.flatMap((name) =>
    headers[name] === probe.headers[name]
      ? []
      : [finding(headers[name] ? "header_changed" : "header_removed", "error", { header: name })]
  )
  const type = headers["content-type"] ?? ""
  return type === probe.headers["content-type"]
    ? found
    : [...found, finding("content_type_changed", "warning", { arrived: type })]
}
