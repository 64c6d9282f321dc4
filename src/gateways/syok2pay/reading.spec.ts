import type { RawCallback } from "../contract"
import { read } from "./callback"
import contradicted from "./fixtures/callbacks-contradicted.json"
import verifiedCases from "./fixtures/callbacks-verified.json"
import { account } from "./testing/account"
import { callbackOf, type CallbackCase } from "./testing/callback"

const cases = [...verifiedCases.cases, ...contradicted.cases] as CallbackCase[]
const named = (name: string) => cases.find((row) => row.name === name)!
const base = callbackOf(named("success"))
const said = JSON.parse(base.body.toString()) as Record<string, unknown>
const send = (change: object = {}, raw: Partial<RawCallback> = {}) =>
  read({ ...base, body: Buffer.from(JSON.stringify({ ...said, ...change })), ...raw }, account())

describe("read", () => {
  test.each(cases)("$name", (row) => {
    const reading = read(callbackOf(row), account())
    const empty = row.body === ""
    const message = empty ? {} : (JSON.parse(jsonOf(row)) as Record<string, string>)
    expect(reading).toMatchObject({
      label: empty ? "(no status)" : message.txn_status,
      reference: empty ? null : message.reference_no,
      gatewayId: message.txn_id ?? "txn_8h2vQ4mZ",
    })
    expect(reading.dedupeKey).toMatch(/^[0-9a-f]{64}$/)
  })

  test.each([
    ["SUCCESS", "captured"],
    ["failed", "declined"],
    ["PENDING", "pending"],
    ["EXPIRED", "expired"],
    ["CANCELLED", "cancelled"],
    ["REFUNDED", "captured"],
    ["UNSUCCESSFUL", null],
  ])("%s announces %s", (txn_status, state) => {
    expect(send({ txn_status }).claimedState).toBe(state)
    expect(send({ txn_status }).warnings).toEqual(state === null ? ["unknown_status"] : [])
  })

  test("reads status where txn_status is missing", () => {
    expect(send({ txn_status: undefined, status: "PAID" })).toMatchObject({
      label: "PAID",
      claimedState: "captured",
    })
  })

  test("blanks around a status are not part of it", () => {
    expect(send({ txn_status: " PAID " })).toMatchObject({
      label: "PAID",
      claimedState: "captured",
      warnings: [],
    })
  })

  test.each([{ txn_status: undefined }, { txn_status: " " }])(
    "%j announces nothing, and no unknown status either",
    (change) => {
      expect(send(change)).toMatchObject({
        label: "(no status)",
        claimedState: null,
        warnings: [],
      })
    }
  )

  test("a label is printable and short", () => {
    const { label } = send({ txn_status: `<b>\r\n\u001b[31m${"é".repeat(99)}` })
    expect(label).toMatch(/^[\x20-\x7e]{64}$/)
  })

  test.each([
    ["placeholders-not-substituted", {}, ["placeholders_not_substituted"]],
    ["placeholders-percent-encoded", {}, ["placeholders_not_substituted"]],
    ["gateway-not-in-allowlist", { gatewayAllowlist: ["demo-acq"] }, ["gateway_not_allowed"]],
    [
      "gateway-not-in-allowlist-warn-mode",
      { gatewayAllowlist: ["demo-acq"], gatewayCheck: "warn" },
      ["gateway_unexpected"],
    ],
    ["gateway-not-in-allowlist", {}, []],
    ["success", { gatewayAllowlist: ["demo-acq"] }, []],
  ])("%s with %j warns %j", (name, options, warnings) => {
    expect(read(callbackOf(named(name)), account(options)).warnings).toEqual(warnings)
  })

  test.each([
    { gatewayAllowlist: ["other-acq"] },
    { gatewayAllowlist: ["a"], gatewayCheck: "warn" },
  ])("a query without a gateway is held against no list: %j", (options) => {
    for (const query of ["", "txn_id=txn_8h2vQ4mZ"]) {
      expect(read({ ...base, query }, account(options)).warnings).toEqual([])
    }
    const { warnings } = read({ ...base, query: "gw={gateway}" }, account(options))
    expect(warnings).toEqual(["placeholders_not_substituted"])
  })

  test("query and body that name different gateways", () => {
    expect(send({ gateway: "other" }).warnings).toEqual(["gateway_differs"])
  })

  test("a body that names no gateway contradicts no query", () => {
    expect(send({ gateway: undefined }).warnings).toEqual([])
  })
})

describe("dedupe key", () => {
  const key = send().dedupeKey
  const resigned = { ...base.headers, "x-timestamp": "1795171111", "x-signature": "00" }

  test("a resend keeps it: signed again, another trace, spelling, order or envelope", () => {
    expect(send({}, { headers: resigned }).dedupeKey).toBe(key)
    expect(send({ trace_id: "xid_other" }).dedupeKey).toBe(key)
    expect(send({ amount: 128.4, currency: "myr", txn_status: "success" }).dedupeKey).toBe(key)
    const reversed = Object.fromEntries(Object.entries(said).reverse())
    const bodies = [JSON.stringify(reversed), JSON.stringify({ success: true, data: said })]
    for (const body of bodies) {
      expect(read({ ...base, body: Buffer.from(body) }, account()).dedupeKey).toBe(key)
    }
    expect(read(callbackOf(named("success-form-encoded")), account()).dedupeKey).toBe(key)
    expect(send({}, { query: "gw={gateway}&txn_id={txn_id}" }).dedupeKey).toBe(key)
  })

  test.each([
    { txn_status: "PENDING" },
    { txn_id: "txn_other" },
    { reference_no: "MD-OTHER-01" },
    { amount: "128.41" },
    { currency: "SGD" },
    { paid_at: "2026-11-20T10:25:00Z" },
    { refunded_amount: "28.40" },
    { refund_id: "a new field" },
  ])("another message has another: %j", (change) => {
    expect(send(change, { query: "" }).dedupeKey).not.toBe(key)
  })

  test("a message that says nothing is told apart by its timestamp", () => {
    const empty = (stamp: string) =>
      read(
        { ...base, body: Buffer.from(""), headers: { ...base.headers, "x-timestamp": stamp } },
        account()
      ).dedupeKey
    expect(empty("1795170000")).toBe(empty("1795170000"))
    expect(empty("1795170000")).not.toBe(empty("1795170001"))
  })
})

function jsonOf(row: CallbackCase): string {
  if (row.content_type) {
    return JSON.stringify(Object.fromEntries(new URLSearchParams(row.body)))
  }
  const message = JSON.parse(row.body) as { data?: object }
  return JSON.stringify(message.data ?? message)
}
