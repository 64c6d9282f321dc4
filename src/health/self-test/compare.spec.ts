import { rawCallback } from "../../gateways/testing/raw-callback"
import { newProbeId } from "../../modules/payment-journal/store"
import { syok2payAccount } from "../testing/accounts"
import { arrivalOf } from "./arrival"
import { compareArrival } from "./compare"
import { probeHeaderNames, probeOf } from "./probe"

const account = syok2payAccount()
const probe = probeOf(account, newProbeId())
const url = new URL(probe.url)
const PROOF = ["x-signature", "x-timestamp"]

type Changed = {
  method?: string
  path?: string
  query?: string
  headers?: Record<string, string | undefined>
  body?: string
}

/** What is found when the probe comes in so. */
function found(change: Changed = {}) {
  const query = change.query ?? url.search.slice(1)
  const raw = rawCallback({
    method: change.method ?? "POST",
    query,
    headers: { host: "shop.example", ...probe.headers, ...change.headers },
    body: Buffer.from(change.body ?? probe.body),
  })
  const path = change.path ?? url.pathname
  const arrival = arrivalOf(raw, query ? `${path}?${query}` : path, probeHeaderNames(account))
  // As it comes back from the database.
  return compareArrival(probe, JSON.parse(JSON.stringify(arrival)), PROOF).map(
    ({ code, severity, facts }) => [code, severity, facts]
  )
}

describe("what becomes of a probe on its way", () => {
  it("is nothing, at best", () => {
    expect(found()).toEqual([])
  })

  it.each<[string, Changed, string, object]>([
    ["another method", { method: "PUT" }, "method_changed", { sent: "POST", arrived: "PUT" }],
    ["no query", { query: "" }, "query_lost", {}],
    ["no body", { body: "" }, "body_lost", {}],
    [
      "its body written anew",
      { body: JSON.stringify(JSON.parse(probe.body)) },
      "body_reencoded",
      {},
    ],
    ["its body without the last newline", { body: probe.body.trimEnd() }, "body_reencoded", {}],
    ["another body", { body: `${probe.body}<!-- -->` }, "body_changed", {}],
    [
      "without a signature",
      { headers: { "x-signature": undefined } },
      "header_removed",
      { header: "x-signature" },
    ],
    [
      "with another timestamp",
      { headers: { "x-timestamp": "1" } },
      "header_changed",
      { header: "x-timestamp" },
    ],
  ])("is an error when it comes in with %s", (_, change, code, facts) => {
    expect(found(change)).toEqual([[code, "error", facts]])
  })

  it("is an error when its query is decoded, sorted or freed of repeats", () => {
    const query = decodeURIComponent(url.search.slice(1))
    expect(found({ query })).toEqual([
      ["query_changed", "error", { sent: url.search.slice(1), arrived: query }],
    ])
  })

  it("is a warning when the type of its content is another", () => {
    expect(found({ headers: { "content-type": "text/plain" } })).toEqual([
      ["content_type_changed", "warning", { arrived: "text/plain" }],
    ])
  })

  it("is worth a note when host or path are others, as behind most proxies", () => {
    expect(found({ headers: { host: "medusa:9000" }, path: url.pathname.slice(7) })).toEqual([
      ["host_changed", "note", { sent: "shop.example", arrived: "medusa:9000" }],
      [
        "path_rewritten",
        "note",
        { sent: url.pathname, arrived: url.pathname.slice("/medusa".length) },
      ],
    ])
  })
})
