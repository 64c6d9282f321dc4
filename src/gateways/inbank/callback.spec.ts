import { createHmac } from "node:crypto"
import { authenticate, read } from "./callback"
import { API_KEY, OTHER_SESSION, REFERENCE, SESSION, account } from "./testing/account"
import { NOW, callbackOf, form, signed } from "./testing/callback"
import { fixture, fixtureNames } from "./testing/fixtures"

const verified = { verdict: "verified", secret: 0 }
const TWICE = Buffer.from("message=a&message=a&timestamp=1&hmac=2")

const thrownBy = (run: () => unknown): unknown => {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe("callbacks, by the contract's cases", () => {
  const names = [...fixtureNames("callback_"), ...fixtureNames("browser_")]

  test.each(names)("%s", (name) => {
    const { authentic, httpStatus } = fixture(name).expect
    const verdict = authenticate(callbackOf(name), account(), NOW)
    expect(verdict).toMatchObject(authentic ? verified : { verdict: "refused", status: 401 })
    expect(authentic || httpStatus === undefined || httpStatus === 401).toBe(true)
  })

  test.each([
    ["callback_s2s_tampered_message", "bad_signature"],
    ["callback_s2s_tampered_timestamp", "bad_signature"],
    ["callback_s2s_wrong_key", "bad_signature"],
    ["callback_s2s_missing_hmac", "missing_fields"],
    ["browser_return_unsigned", "missing_fields"],
    ["browser_cancel_unsigned", "missing_fields"],
  ])("%s is refused as %s", (name, cause) => {
    expect(authenticate(callbackOf(name), account(), NOW)).toEqual({
      verdict: "refused",
      cause,
      status: 401,
    })
  })

  test.each([
    ["callback_s2s_contract_granted", "contract_granted", "authorized"],
    ["callback_s2s_contract_activated", "contract_activated", "captured"],
    ["callback_s2s_application_denied", "application_denied", "declined"],
    ["callback_s2s_application_cancelled", "application_cancelled", "cancelled"],
    ["callback_s2s_contract_cancelled", "contract_cancelled", "cancelled"],
    ["callback_s2s_pay_next_month_purchase_activated", "purchase_activated", "captured"],
    ["callback_s2s_json_transport", "contract_granted", "authorized"],
    ["callback_s2s_query_transport", "contract_granted", "authorized"],
    ["callback_s2s_uppercase_hmac", "contract_granted", "authorized"],
    ["callback_browser_granted", "contract_granted", "authorized"],
    ["callback_browser_completed", "contract_activated", "captured"],
    ["callback_browser_declined", "application_denied", "declined"],
  ])("%s says %s", (name, label, claimedState) => {
    expect(read(callbackOf(name), account())).toEqual({
      label,
      reference: REFERENCE,
      gatewayId: SESSION,
      dedupeKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      claimedState,
      warnings: [],
    })
    const { eventHint = label } = fixture(name).expect
    expect(eventHint).toBe(label)
  })

  test("a nested message in camel case", () => {
    expect(read(callbackOf("callback_s2s_nested_camel_message"), account())).toMatchObject({
      label: "contract_granted",
      reference: null,
      gatewayId: SESSION,
      claimedState: "authorized",
    })
  })

  test("an opaque one says nothing, and the URL's transaction is asked about", () => {
    expect(read(callbackOf("callback_s2s_opaque_message"), account())).toMatchObject({
      label: "(opaque message)",
      reference: null,
      gatewayId: null,
      claimedState: null,
      warnings: ["opaque_message"],
    })
  })

  test("one with spaces and umlauts is read as it was signed", () => {
    expect(read(callbackOf("callback_s2s_unicode_and_spaces"), account())).toMatchObject({
      label: "(no event)",
      gatewayId: SESSION,
      claimedState: null,
      warnings: [],
    })
  })

  test.each<[string, object, string | null, string[]]>([
    ["its event alone", { event: "contractGranted" }, "authorized", []],
    ["its status alone", { status: "completed" }, "captured", []],
    ["its event before its status", { event: "contract_granted", status: "x" }, "authorized", []],
    [
      "the event, when the status is another",
      { event: "contract_cancelled", status: "granted" },
      "cancelled",
      [],
    ],
    [
      "its status, when nobody knows the event",
      { event: "contract_changed", status: "granted" },
      "authorized",
      ["unknown_event"],
    ],
    ["nothing, when it is about nothing", {}, null, []],
    [
      "nothing, when it names two sessions",
      { list: [{ uuid: SESSION }, { uuid: OTHER_SESSION }] },
      null,
      ["ambiguous_session"],
    ],
  ])("a message claims %s", (_, message, claimedState, warnings) => {
    expect(read(signed(JSON.stringify(message)), account())).toMatchObject({
      claimedState,
      warnings,
    })
  })

  test.each([
    ["no message", form({ timestamp: "1", hmac: "2" }), "missing_fields"],
    [
      "two messages",
      callbackOf("callback_s2s_contract_granted", { body: TWICE }),
      "missing_fields",
    ],
    [
      "another method",
      callbackOf("callback_s2s_contract_granted", { method: "PUT" }),
      "wrong_method",
    ],
  ])("with %s there is nothing to read, and why is told", (_, raw, code) => {
    expect(thrownBy(() => read(raw, account()))).toMatchObject({
      kind: "invalid",
      code,
      message: expect.stringContaining(code),
    })
  })

  test("a parameter that comes twice is refused as that", () => {
    const raw = callbackOf("callback_s2s_contract_granted", { body: TWICE })
    expect(authenticate(raw, account(), NOW)).toEqual({
      verdict: "refused",
      cause: "repeated_fields",
      status: 401,
    })
  })

  test("one that is sent to another payment names its own session, to be compared", () => {
    const name = "callback_s2s_replayed_on_other_payment"
    const { storedSession, messageSession } = fixture(name).expect
    const { gatewayId } = read(callbackOf(name), account())
    expect(gatewayId).toBe(messageSession)
    expect(storedSession).toBe(OTHER_SESSION)
    expect(gatewayId).not.toBe(storedSession)
  })
})

describe("a message's identity", () => {
  const key = (raw = callbackOf("callback_s2s_contract_granted")) => read(raw, account()).dedupeKey

  test("is its text, whichever way, time and signature it comes with", () => {
    const message = '{"event":"contract_granted"}'
    expect(key(signed(message, "1767261600"))).toBe(key(signed(message, "1767269999")))
    expect(key(callbackOf("callback_s2s_query_transport"))).toBe(key())
    expect(key(callbackOf("callback_s2s_json_transport"))).toBe(key())
    expect(key(callbackOf("callback_s2s_uppercase_hmac"))).toBe(key())
  })

  test("differs with the text", () => {
    expect(key(signed('{"event":"contract_granted"}'))).not.toBe(
      key(signed('{"event": "contract_granted"}'))
    )
    expect(key(callbackOf("callback_s2s_contract_activated"))).not.toBe(key())
  })
})

describe("keys", () => {
  const judge = (key: string, changes: Record<string, unknown>) =>
    authenticate(signed("m", "1767261600", key), account(changes), NOW)

  test("previous ones stay good, and are told", () => {
    const changes = { previousApiKeys: ["former", "oldest"] }
    expect(judge(API_KEY, changes)).toEqual(verified)
    expect(judge("oldest", changes)).toEqual({ verdict: "verified", secret: 2 })
    expect(judge("unknown", changes)).toMatchObject({ cause: "bad_signature" })
  })

  test("a separate one replaces the API key", () => {
    const changes = { callback: { key: "own" }, previousApiKeys: ["former"] }
    expect(judge("own", changes)).toEqual(verified)
    expect(judge("former", changes)).toEqual({ verdict: "verified", secret: 1 })
    expect(judge(API_KEY, changes)).toMatchObject({ cause: "bad_signature" })
  })

  test("everything about the scheme can be another", () => {
    const params = { message: "payload", timestamp: "ts", hmac: "sig" }
    const scheme = { algorithm: "sha256", encoding: "base64", separator: "|" }
    const callback = { ...scheme, order: "message-first", params }
    const sig = createHmac("sha256", API_KEY).update('{"event":"x"}|7').digest("base64")
    const raw = form({ payload: '{"event":"x"}', ts: "7", sig })
    expect(authenticate(raw, account({ callback }), NOW)).toEqual(verified)
    expect(read(raw, account({ callback }))).toMatchObject({
      label: "x",
      warnings: ["unknown_event"],
    })
  })
})

describe("the age of a message", () => {
  const judge = (timestamp: string, maxAgeSeconds?: number) =>
    authenticate(signed("m", timestamp), account({ callback: { maxAgeSeconds } }), NOW)

  test.each(["1767261600", "1", "x", "2026-01-01T10:00:00Z"])("%s does not matter", (timestamp) => {
    expect(judge(timestamp)).toEqual(verified)
  })

  test.each([
    ["1767261300", null],
    ["1767261299", "stale_timestamp"],
    ["1767261901", "stale_timestamp"],
    ["1767261300000", null],
    ["1767261299999", "stale_timestamp"],
    ["1767261300.5", null],
    ["1767261300.25", null],
    ["2026-01-01", "stale_timestamp"],
    ["2026-01-01T10:00:00Z", null],
    ["2026-01-01T09:50:00Z", "stale_timestamp"],
    ["yesterday", "unusable_timestamp"],
  ])("%s within 300 s: %s", (timestamp, cause) => {
    expect(judge(timestamp, 300)).toEqual(
      cause ? { verdict: "refused", cause, status: 401 } : verified
    )
  })
})

test("a timestamp of eleven digits is in seconds, one of twelve in milliseconds", () => {
  const options = account({ callback: { maxAgeSeconds: 300 } })
  expect(authenticate(signed("m", "100000000000"), options, 100_000_000_000)).toEqual(verified)
  expect(authenticate(signed("m", "99999999999"), options, 99_999_999_999_000)).toEqual(verified)
})

describe("log-only", () => {
  const options = account({ callback: { verify: "log-only", maxAgeSeconds: 300 } })

  test.each([
    ["callback_s2s_wrong_key", "bad_signature"],
    ["callback_s2s_missing_hmac", "missing_fields"],
    ["callback_s2s_tampered_message", "bad_signature"],
  ])("%s is a hint, and is read", (name, note) => {
    expect(authenticate(callbackOf(name), options, NOW)).toEqual({ verdict: "hint", note })
    expect(read(callbackOf(name), options).gatewayId).toBe(SESSION)
  })

  test("what is proven is verified, what is old a hint", () => {
    const raw = callbackOf("callback_s2s_contract_granted")
    expect(authenticate(raw, options, NOW)).toEqual(verified)
    expect(authenticate(raw, options, NOW + 301_000)).toEqual({
      verdict: "hint",
      note: "stale_timestamp",
    })
  })

  test("a message in a form nobody knows is read as nothing, each one its own", () => {
    const reading = (event: string) => read(form({ event }), options)
    expect(authenticate(form({ event: "a" }), options, NOW)).toMatchObject({ verdict: "hint" })
    expect(reading("a")).toMatchObject({ label: "(opaque message)", gatewayId: null })
    expect(reading("a").dedupeKey).toBe(reading("a").dedupeKey)
    expect(reading("a").dedupeKey).not.toBe(reading("b").dedupeKey)
    expect(() => read(form({ event: "a" }), account())).toThrow(/missing_fields/)
  })
})
