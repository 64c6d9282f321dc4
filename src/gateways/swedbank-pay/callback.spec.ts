import { authenticate, read } from "./callback"
import { secretOf } from "./callback-secrets"
import { ORDER_ID, account } from "./testing/account"
import { callbackOf, queryOf, withBody } from "./testing/callback"
import { fixture, fixtureNames } from "./testing/fixtures"

const verified = { verdict: "verified", secret: 0 }

type Row = [label: string, reference: string | null, id: string | null, warnings: string[]]

const expected: Record<string, Row> = {
  "v3-1": ["payment order 40171220415", "10482", ORDER_ID, []],
  "v3-1.capture": ["payment order 40171231007", "10482", ORDER_ID, []],
  "v3-1.no-order-reference": [
    "payment order 40171220771",
    null,
    "/psp/paymentorders/a81f40c6-95d2-4b37-b2ce-08de51c3d914",
    [],
  ],
  "v3-0": ["CreditCard authorization", null, ORDER_ID, []],
  "legacy-payment-order": ["CreditCard capture", "10482", ORDER_ID, []],
  "legacy-payment": ["CreditCard authorization", null, null, ["legacy_payment_shape"]],
  "legacy-payment.swish-sale": ["Swish sale", null, null, ["legacy_payment_shape"]],
}

describe("callbacks, by the contract's cases", () => {
  test.each(Object.entries(expected))("%s", (name, [label, reference, gatewayId, warnings]) => {
    expect(authenticate(callbackOf(name), account())).toEqual(verified)
    expect(read(callbackOf(name))).toEqual({
      label,
      reference,
      gatewayId,
      warnings,
      claimedState: null,
      dedupeKey: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test("every callback of the contract is expected", () => {
    const names = fixtureNames("callback.").map((name) => name.replace("callback.", ""))
    expect(names).toEqual(Object.keys(expected).sort())
  })

  test("each of them is a message of its own", () => {
    const keys = Object.keys(expected).map((name) => read(callbackOf(name)).dedupeKey)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe("a message's identity", () => {
  const { body } = fixture("callback.v3-1").request
  const order = body.paymentOrder as Record<string, unknown>
  const key = (paymentOrder: object, more = {}) =>
    read(withBody({ ...body, ...more, paymentOrder })).dedupeKey

  test("is its ids and numbers, however they are written", () => {
    expect(key({ ...order, number: "40171220415" })).toBe(key(order))
    expect(key({ number: order.number, id: order.id })).toBe(key(order))
    expect(key(order, { orderReference: "other", trace: 7 })).toBe(key(order))
  })

  test("is another one with another number, order or URL", () => {
    expect(key({ ...order, number: 40171220416 })).not.toBe(key(order))
    expect(key({ ...order, id: `${ORDER_ID}0` })).not.toBe(key(order))
    const elsewhere = callbackOf("v3-1", { transactionId: "txn_other" })
    expect(read(elsewhere).dedupeKey).not.toBe(key(order))
  })

  test.each(["payment", "transaction"] as const)(
    "is another one with another number of the %s",
    (part) => {
      const { body: legacy } = fixture("callback.legacy-payment").request
      const numbered = (number: number) =>
        read(withBody({ ...legacy, [part]: { ...(legacy[part] as object), number } })).dedupeKey
      expect(numbered(40171220416)).not.toBe(numbered(40171220417))
    }
  )

  test("loses no digit: two numbers beyond a float are both refused, as text both kept", () => {
    const body = (number: string) => `{"paymentOrder":{"id":"${ORDER_ID}","number":${number}}}`
    expect(authenticate(withBody(body("9007199254740993")), account())).toMatchObject({
      cause: "unusable_number",
      status: 400,
    })
    const kept = ['"9007199254740993"', '"9007199254740992"'].map(
      (number) => read(withBody(body(number))).dedupeKey
    )
    expect(kept[0]).not.toBe(kept[1])
  })
})

describe("the proof", () => {
  test.each([
    ["", "no_key"],
    ["key=", "no_key"],
    ["key=0123", "bad_key"],
    [queryOf("another secret"), "bad_key"],
    [`${queryOf()}&${queryOf()}`, "bad_key"],
  ])("with the query %s it is refused", (query, cause) => {
    expect(authenticate(callbackOf("v3-1", { query }), account())).toEqual({
      verdict: "refused",
      cause,
      status: 401,
    })
  })

  test("one transaction's key opens no other and no account-level URL", () => {
    for (const [transactionId, cause] of [
      ["txn_other", "bad_key"],
      [null, "no_key"],
    ] as const) {
      const raw = callbackOf("v3-1", { transactionId })
      expect(authenticate(raw, account())).toMatchObject({ cause })
    }
  })

  test("is asked for before the body is looked at", () => {
    const raw = { ...withBody("not json"), query: "" }
    expect(authenticate(raw, account())).toMatchObject({ cause: "no_key", status: 401 })
  })

  test("a previous secret, or a previous token, still proves", () => {
    const callback = { secret: "now", previousSecrets: ["before", "at_former"] }
    const judge = (secret: string) =>
      authenticate(callbackOf("v3-1", { query: queryOf(secret) }), account({ callback }))
    expect(judge("now")).toEqual(verified)
    expect(judge("before")).toEqual({ verdict: "verified", secret: 1 })
    expect(judge(secretOf("at_former"))).toEqual({ verdict: "verified", secret: 4 })
    expect(judge(account().callback.secret)).toMatchObject({ cause: "bad_key" })
  })

  test.each(["GET", "PUT", "HEAD", ""])("method %s is refused", (method) => {
    expect(authenticate(callbackOf("v3-1", { method }), account())).toEqual({
      verdict: "refused",
      cause: "wrong_method",
      status: 400,
    })
  })
})

describe("where it came from", () => {
  const judge = (addressCheck: string, remoteAddress: string | null, forwarded?: string) =>
    authenticate(
      callbackOf("v3-1", { remoteAddress, headers: { "x-forwarded-for": forwarded } }),
      account({ callback: { addressCheck } })
    )

  test.each([
    ["82.115.146.1", undefined],
    ["91.132.170.1", undefined],
    ["51.107.183.58", undefined],
    ["20.91.170.120", undefined],
    ["20.91.170.127", undefined],
    ["::ffff:20.91.170.121", undefined],
    ["127.0.0.1", "20.91.170.122"],
    ["10.0.0.7", "8.8.8.8, 20.91.170.122"],
  ])("%s, forwarded for %s, is theirs", (address, forwarded) => {
    for (const check of ["off", "warn", "enforce"]) {
      expect(judge(check, address, forwarded)).toEqual(verified)
    }
  })

  test.each([
    ["8.8.8.8", undefined, "8.8.8.8"],
    ["20.91.170.128", undefined, "20.91.170.128"],
    ["2001:db8::1", undefined, "2001:db8::1"],
    // A stranger who names their address himself.
    ["8.8.8.8", "20.91.170.122", "8.8.8.8"],
    ["127.0.0.1", "20.91.170.122, 8.8.8.8", "8.8.8.8"],
    ["127.0.0.1", "<script>", "unknown"],
    [null, undefined, "unknown"],
  ])("%s, forwarded for %s, is not", (address, forwarded, named) => {
    expect(judge("off", address, forwarded)).toEqual(verified)
    expect(judge("warn", address, forwarded)).toEqual({
      ...verified,
      note: `address_unlisted ${named}`,
    })
    expect(judge("enforce", address, forwarded)).toEqual({
      verdict: "refused",
      cause: "address_not_allowed",
      status: 401,
    })
  })
})
