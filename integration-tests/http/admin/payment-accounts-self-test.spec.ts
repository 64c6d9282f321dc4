import { gzipSync } from "node:zlib"
import type { Finding } from "../../../src/health/findings"
import { accounts } from "../../setup/accounts"
import { copyDatabase } from "../../setup/databases"
import { facts } from "../../setup/facts"
import { startMedusa, type RunningMedusa } from "../../setup/medusa"
import { Admin } from "../../support/admin"
import { sql } from "../../support/database"
import { OddProxy, type Answered, type Behaviour } from "../../support/odd-proxy"
import { databaseUrlOf } from "../../support/own-server"

const NAME = "self_test"

/** How a Medusa that has never heard of a probe turns it down. */
const OTHER = { status: 404, body: '{"success":false}' }

type Oddity = {
  behave?: Behaviour
  answer?: (answered: Answered) => Answered | "nothing"
  findings: [code: string, facts?: Finding["facts"]][]
  arrived: boolean
  /** Another gateway than Syok2Pay. */
  gateway?: "inbank" | "kustom" | "swedbank-pay"
  /** Another public address than the proxy's. */
  publicUrl?: (proxy: OddProxy) => string
}

/** What a proxy does, and what is found of it. */
const oddities: Record<string, Oddity> = {
  "passes everything on": { findings: [], arrived: true },
  "changes the host": {
    behave: (message) => ({ ...message, headers: { ...message.headers, host: "medusa:9000" } }),
    findings: [["host_changed"]],
    arrived: true,
  },
  "serves Medusa below a path of its own": {
    publicUrl: ({ url }) => `${url}/medusa`,
    behave: (message) => ({ ...message, path: message.path.replace("/medusa", "") }),
    findings: [["path_rewritten"]],
    arrived: true,
  },
  "writes JSON anew": {
    behave: (message) => ({
      ...message,
      body: Buffer.from(JSON.stringify(JSON.parse(message.body.toString()))),
    }),
    findings: [["body_reencoded"]],
    arrived: true,
  },
  "takes a character set for another": {
    behave: (message) => ({ ...message, body: Buffer.from(message.body.toString("latin1")) }),
    findings: [["body_changed"]],
    arrived: true,
  },
  "drops the query": {
    behave: (message) => ({ ...message, path: message.path.split("?")[0] }),
    findings: [["query_lost"]],
    arrived: true,
  },
  "decodes the query": {
    behave: (message) => ({ ...message, path: message.path.replace("%2F", "/") }),
    findings: [["query_changed"]],
    arrived: true,
  },
  "removes a header that it does not know": {
    behave: ({ headers: { "x-signature": _, ...headers }, ...message }) => ({
      ...message,
      headers,
    }),
    findings: [["header_removed", { header: "x-signature" }]],
    arrived: true,
  },
  "makes a GET of it": {
    behave: (message) => ({ ...message, method: "GET", body: Buffer.alloc(0) }),
    findings: [["method_refused", { status: 405 }]],
    arrived: false,
  },
  "makes a GET of it, which is a way of calling too": {
    gateway: "inbank",
    behave: (message) => ({ ...message, method: "GET", body: Buffer.alloc(0) }),
    findings: [["method_changed", { sent: "POST", arrived: "GET" }], ["body_lost"]],
    arrived: true,
  },
  "makes a PUT of it": {
    behave: (message) => ({ ...message, method: "PUT" }),
    findings: [["method_refused", { status: 405 }]],
    arrived: false,
  },
  "packs the request": {
    behave: (message) => ({
      ...message,
      headers: { ...message.headers, "content-encoding": "gzip" },
      body: gzipSync(message.body),
    }),
    findings: [["compressed", { status: 415 }]],
    arrived: false,
  },
  "packs the answer": {
    answer: ({ status, body }) => ({
      status,
      headers: { "content-encoding": "gzip" },
      body: gzipSync(body),
    }),
    findings: [["answer_compressed", { encoding: "gzip" }]],
    arrived: true,
  },
  "answers 200 itself": {
    behave: () => ({ status: 200, body: "<html>Welcome</html>" }),
    findings: [["answered_by_other", { status: 200 }]],
    arrived: false,
  },
  "puts its own page in place of our answer": {
    answer: () => ({ status: 200, body: "<html>Welcome</html>" }),
    findings: [["answer_replaced", { status: 200 }]],
    arrived: true,
  },
  "redirects to https": {
    behave: ({ path }) => ({
      status: 301,
      headers: { location: `https://localhost${path}` },
      body: "",
    }),
    findings: [["redirected_https"]],
    arrived: false,
  },
  "wants a slash at the end": {
    behave: ({ path }) => ({
      status: 308,
      headers: { location: path.replace("?", "/?") },
      body: "",
    }),
    findings: [["redirected_slash"]],
    arrived: false,
  },
  "puts a language before the path": {
    behave: ({ path }) => ({ status: 307, headers: { location: `/en${path}` }, body: "" }),
    findings: [["redirected_path"]],
    arrived: false,
  },
  "asks for a password": {
    behave: () => ({ status: 401, headers: { "www-authenticate": "Basic" }, body: "" }),
    findings: [["blocked", { status: 401 }]],
    arrived: false,
  },
  "has lost its Medusa": {
    behave: () => ({ status: 502, body: "Bad Gateway" }),
    findings: [["proxy_failed", { status: 502 }]],
    arrived: false,
  },
  "leads to another shop": {
    behave: () => OTHER,
    findings: [["another_medusa", { status: 404 }]],
    arrived: false,
  },
  "drops the query of a gateway without signatures": {
    gateway: "swedbank-pay",
    behave: (message) => ({ ...message, path: message.path.split("?")[0] }),
    findings: [["query_lost"]],
    arrived: true,
  },
  "leaves a webhook nothing but its body": {
    gateway: "kustom",
    behave: ({ headers, ...message }) => ({
      ...message,
      path: message.path.split("?")[0],
      headers: { host: headers.host, "content-type": headers["content-type"] },
    }),
    findings: [
      ["query_lost"],
      ["header_removed", { header: "webhook-id" }],
      ["header_removed", { header: "webhook-timestamp" }],
      ["header_removed", { header: "webhook-signature" }],
    ],
    arrived: true,
  },
  "says nothing": {
    behave: () => "nothing",
    findings: [["no_answer", { limit_seconds: 10 }]],
    arrived: false,
  },
  "keeps our answer": {
    answer: () => "nothing",
    findings: [["answer_lost", { error: "TimeoutError" }]],
    arrived: true,
  },
}

/** Addresses at which no proxy answers. */
const addresses: Record<string, { publicUrl: (proxy: OddProxy) => string; code: string }> = {
  "has no name in DNS": { publicUrl: () => "https://shop.invalid", code: "dns_failed" },
  "has nobody listening": { publicUrl: () => "http://localhost:1", code: "connection_refused" },
  "speaks no TLS": {
    publicUrl: ({ url }) => url.replace("http:", "https:"),
    code: "tls_failed",
  },
}

/** One account for each row, since each may be tested once in five seconds. */
const keyOf = (rows: object, row: string) =>
  `${rows === oddities ? "odd" : "away"}${Object.keys(rows).indexOf(row)}`

function accountsOf(proxy: OddProxy, gateway: string): string {
  const own = (rows: Record<string, { publicUrl?: Oddity["publicUrl"]; gateway?: string }>) =>
    Object.entries(rows)
      .filter(([, row]) => (row.gateway ?? "syok2pay") === gateway)
      .map(([name, { publicUrl }]) => [
        keyOf(rows, name),
        { publicUrl: publicUrl?.(proxy) ?? proxy.url },
      ])
  const added = [...own(oddities), ...(gateway === "syok2pay" ? own(addresses) : [])]
  return JSON.stringify({ main: {}, ...Object.fromEntries(added) })
}

describe("the self-test through an account's public URL", () => {
  const proxy = new OddProxy()
  const databaseUrl = databaseUrlOf(`payment_${NAME}`)
  let medusa: RunningMedusa
  let admin: Admin

  beforeAll(async () => {
    await proxy.open()
    await copyDatabase(facts().maintenanceUrl, facts().template, `payment_${NAME}`)
    medusa = await startMedusa({
      name: "self-test",
      databaseUrl,
      sandboxUrl: facts().sandboxUrl,
      env: {
        ...accounts(),
        SYOK2PAY_ACCOUNTS: accountsOf(proxy, "syok2pay"),
        INBANK_ACCOUNTS: accountsOf(proxy, "inbank"),
        SWEDBANK_PAY_ACCOUNTS: accountsOf(proxy, "swedbank-pay"),
        KUSTOM_ACCOUNTS: accountsOf(proxy, "kustom"),
      },
    })
    proxy.target = medusa.url
    admin = new Admin(medusa.url)
  }, 240_000)

  afterAll(async () => {
    await medusa?.kill()
    await proxy.close()
  })

  beforeEach(() => proxy.reset())

  const test = async (account: string) => {
    const { status, body } = await admin.request(
      "post",
      `/admin/payment-accounts/${account}/self-test`,
      {}
    )
    expect(status).toBe(200)
    return body.self_test as { arrived: boolean; status: number | null; findings: Finding[] }
  }

  const journal = () => sql<{ id: string }>("select id from payment_callback", [], databaseUrl)

  it.each(Object.keys(oddities))("finds out that a proxy %s", async (name) => {
    const { behave, answer, findings, arrived, gateway = "syok2pay" } = oddities[name]
    proxy.behave = behave ?? proxy.behave
    proxy.answer = answer ?? proxy.answer
    const seen = await test(`${gateway}_${keyOf(oddities, name)}`)
    expect(seen.arrived).toBe(arrived)
    expect(seen.findings.map(({ code }) => code)).toEqual(findings.map(([code]) => code))
    findings.forEach(([, expected = {}], index) =>
      expect(seen.findings[index].facts).toMatchObject(expected)
    )
  })

  it.each(Object.keys(addresses))("finds out that an address %s", async (name) => {
    const { arrived, status, findings } = await test(`syok2pay_${keyOf(addresses, name)}`)
    expect([arrived, status]).toEqual([false, null])
    expect(findings.map(({ code }) => code)).toEqual([addresses[name].code])
  })

  it("leaves nothing in the journal but its own short-lived notes", async () => {
    expect(await journal()).toEqual([])
    const probes = await sql<{ id: string }>("select id from payment_probe", [], databaseUrl)
    expect(probes.length).toBeGreaterThan(Object.keys(oddities).length)
    await sql(
      "update payment_probe set created_at = created_at - interval '61 minutes'",
      [],
      databaseUrl
    )
    await test("syok2pay_main")
    expect(await sql("select id from payment_probe", [], databaseUrl)).toHaveLength(1)
  })
})
