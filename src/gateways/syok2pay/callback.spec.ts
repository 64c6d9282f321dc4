import { authenticate, read } from "./callback"
import contradicted from "./fixtures/callbacks-contradicted.json"
import refusedCases from "./fixtures/callbacks-refused.json"
import verifiedCases from "./fixtures/callbacks-verified.json"
import keys from "./fixtures/keys.json"
import { sign } from "./signature"
import { account } from "./testing/account"
import { callbackOf, type CallbackCase } from "./testing/callback"

const { gatewayAllowlist, gatewayCheck } = keys.config
const listed = { gatewayAllowlist, gatewayCheck }

const judge = (row: CallbackCase, changes: Record<string, unknown> = {}) =>
  authenticate(callbackOf(row), optionsOf(row, changes), row.now * 1000)

function optionsOf(row: CallbackCase, changes: Record<string, unknown> = {}) {
  const { "callback.acceptShortForm": acceptShortForm, ...config } = row.config ?? {}
  const callback = acceptShortForm === undefined ? {} : { callback: { acceptShortForm } }
  return account({ ...listed, ...config, ...callback, ...changes })
}

const notes: Record<string, string> = { "stale-retry": "stale", "empty-body": "short_form" }
const causes: Record<string, [number, string]> = {
  "amount-tampered": [401, "bad_signature"],
  "query-and-body-txn-disagree": [400, "ids_disagree"],
  "other-merchant": [401, "wrong_merchant"],
  "wrong-key": [401, "bad_signature"],
  "no-signature-header": [401, "no_signature"],
  "no-timestamp-header": [401, "no_timestamp"],
  "future-timestamp": [401, "future_timestamp"],
  "too-old": [401, "stale_timestamp"],
  "empty-body-default-config": [401, "missing_fields"],
  "millisecond-timestamp": [401, "future_timestamp"],
  "gateway-injection": [400, "hostile_query"],
  "duplicate-query-parameter": [400, "hostile_query"],
  "array-query-parameter": [400, "hostile_query"],
  "path-traversal-txn-id": [400, "hostile_query"],
  "log-injection": [400, "hostile_query"],
  "not-json": [400, "unreadable_body"],
  "get-instead-of-post": [400, "wrong_method"],
  "oversized-body": [400, "body_too_large"],
}

describe("authenticate, by the contract's cases", () => {
  test.each(verifiedCases.cases as CallbackCase[])("$name is verified", (row) => {
    const secret = row.name === "success-signed-with-previous-secret" ? 1 : 0
    const note = notes[row.name]
    expect(judge(row)).toEqual({ verdict: "verified", secret, ...(note ? { note } : {}) })
  })

  // 404, 409 and 503 of the contract come after the signature: they are the caller's to find.
  test.each(contradicted.cases as CallbackCase[])("$name is verified, and no more", (row) => {
    expect(judge(row)).toEqual({ verdict: "verified", secret: 0 })
  })

  test.each(refusedCases.cases as CallbackCase[])("$name is refused", (row) => {
    const [status, cause] = causes[row.name]
    expect(judge(row)).toEqual({ verdict: "refused", cause, status })
    expect([row.expect.http, status]).toEqual(
      row.expect.http > 401 ? [row.expect.http, 400] : [status, status]
    )
  })

  test("every refusal of the table is expected", () => {
    expect(Object.keys(causes).sort()).toEqual(refusedCases.cases.map(({ name }) => name).sort())
  })

  test("milliseconds are accepted where they are configured", () => {
    const row = refusedCases.cases.find(({ name }) => name === "millisecond-timestamp")
    const changes = { signature: { timestampUnit: "ms" } }
    expect(judge(row as CallbackCase, changes)).toEqual({ verdict: "verified", secret: 0 })
  })
})

describe("authenticate, the window to the second", () => {
  const [row] = verifiedCases.cases as CallbackCase[]
  const sent = Number(row.timestamp)
  test.each([
    [sent - 300, "verified", undefined],
    [sent - 301, "refused", undefined],
    [sent + 300, "verified", undefined],
    [sent + 301, "verified", "stale"],
    [sent + 604800, "verified", "stale"],
    [sent + 604801, "refused", undefined],
  ])("at %d it is %s %s", (now, verdict, note) => {
    const result = judge({ ...row, now })
    expect(result.verdict).toBe(verdict)
    expect("note" in result ? result.note : undefined).toBe(note)
  })
})

describe("authenticate, signed fields", () => {
  const [row] = verifiedCases.cases as CallbackCase[]
  const resigned = (change: Record<string, unknown>, text: string) => {
    const body = JSON.stringify({ ...JSON.parse(row.body), ...change })
    return { ...row, body, signature: sign(text, keys.secret_key, account().signature) }
  }

  test("an amount is tried as received, then with two decimals", () => {
    const full = `M70318|MD-01JD8Z5QK4W7-01|128.40|MYR|${row.timestamp}`
    expect(judge(resigned({ amount: 128.4 }, full)).verdict).toBe("verified")
    expect(judge(resigned({ amount: "128.4" }, full)).verdict).toBe("verified")
    const asReceived = full.replace("128.40", "128.4")
    expect(judge(resigned({ amount: "128.4" }, asReceived)).verdict).toBe("verified")
    expect(judge(resigned({ amount: "128.40" }, asReceived)).verdict).toBe("refused")
    expect(judge(resigned({ amount: "128.41" }, full)).verdict).toBe("refused")
  })

  test.each([
    [{ reference_no: "MD-1|128.40" }, `M70318|MD-1|128.40|128.40|MYR|${row.timestamp}`],
    [{ currency: "MYR\n" }, `M70318|MD-01JD8Z5QK4W7-01|128.40|MYR\n|${row.timestamp}`],
  ])("%j is refused even when it is signed", (change, text) => {
    expect(judge(resigned(change, text))).toMatchObject({ cause: "forbidden_character" })
  })

  test.each(["reference_no", "amount", "currency", "merchant_code"])("without %s", (name) => {
    const short = `M70318|${row.timestamp}`
    expect(judge(resigned({ [name]: undefined }, short))).toMatchObject({ cause: "missing_fields" })
    const changes = { callback: { acceptShortForm: true } }
    expect(judge(resigned({ [name]: undefined }, short), changes)).toMatchObject({
      verdict: "verified",
      note: "short_form",
    })
  })

  test("an old callback in the short form is noted as both", () => {
    const short = `M70318|${row.timestamp}`
    const old = { ...resigned({ amount: undefined }, short), now: Number(row.timestamp) + 301 }
    expect(judge(old, { callback: { acceptShortForm: true } })).toEqual({
      verdict: "verified",
      secret: 0,
      note: "short_form, stale",
    })
  })

  test("a full message is not accepted in the short form, not even where that is on", () => {
    const changes = { callback: { acceptShortForm: true } }
    expect(judge(resigned({}, `M70318|${row.timestamp}`), changes)).toMatchObject({
      cause: "bad_signature",
    })
  })

  test.each(["../../admin", "null", "a b", "-x"])("transaction id %j in the body alone", (id) => {
    const body = JSON.stringify({ ...JSON.parse(row.body), txn_id: id })
    expect(judge({ ...row, query: "", body })).toMatchObject({ status: 400, cause: "hostile_ids" })
  })

  test("headers sent twice prove nothing", () => {
    const raw = callbackOf(row)
    for (const [name, cause] of [
      ["x-signature", "no_signature"],
      ["x-timestamp", "no_timestamp"],
    ]) {
      const headers = { ...raw.headers, [name]: [String(raw.headers[name]), "0"] }
      expect(authenticate({ ...raw, headers }, account(), row.now * 1000)).toMatchObject({ cause })
    }
  })

  test("read refuses what authenticate could not read", () => {
    expect(() => read(callbackOf({ ...row, body: "{" }), account())).toThrow(
      expect.objectContaining({
        kind: "invalid",
        code: "unreadable_body",
        message: expect.stringMatching(/cannot be read: unreadable_body/),
      })
    )
  })
})
