import fc from "fast-check"
import { GatewayError } from "../errors"
import { authenticate, read } from "./callback"
import { account, REFERENCE } from "./testing/account"
import { bodyOf, callbackOf, withBody, type Body } from "./testing/callback"

const CONFIRMATION = "v3_callback_deposit_confirmation"

describe("what a callback claims", () => {
  test("a paid deposit", () => {
    expect(read(callbackOf(CONFIRMATION))).toEqual({
      label: "Confirmation",
      reference: REFERENCE,
      gatewayId: "58211",
      dedupeKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      claimedState: "captured",
      warnings: [],
    })
  })

  test.each([
    ["v3_callback_deposit_confirmation_part_1"],
    ["v3_callback_deposit_confirmation_overpaid"],
    ["v3_callback_deposit_user_confirmation"],
    ["v3_callback_deposit_no_transfer_signed"],
    ["v3_callback_payout_confirmation"],
  ])("%s claims no payment", (name) => {
    expect(read(callbackOf(name)).claimedState).toBeNull()
  })

  test("a payout names a refund, not the payment", () => {
    const reading = read(callbackOf("v3_callback_payout_confirmation"))
    expect(reading).toMatchObject({ reference: null, gatewayId: null, warnings: [] })
  })

  test("a deposit without a name belongs to nobody", () => {
    const reading = read(callbackOf("v3_callback_deposit_empty_tracking_id"))
    expect(reading).toMatchObject({ reference: null, warnings: ["no_tracking_id"] })
  })

  test.each<[string, (body: Body) => void, object]>([
    [
      "enough status, too few blocks",
      ({ included }) => (included[1].attributes.confirmations = 1),
      { label: "User confirmation", claimedState: null },
    ],
    [
      "a status nobody knows",
      ({ included }) => (included[1].attributes.status = 7),
      { label: "transfer 7" },
    ],
    [
      "no status",
      ({ included }) => delete included[1].attributes.status,
      { label: "transfer (no status)" },
    ],
    [
      "an activation",
      ({ included }) => (included[1].attributes.op_type = 49),
      { warnings: ["activation_transfer"] },
    ],
    ["no digits for an id", ({ data }) => (data.id = "../1"), { gatewayId: null }],
  ])("%s", (_, change, wanted) => {
    const body = bodyOf(CONFIRMATION)
    change(body)
    expect(read(withBody(body))).toMatchObject(wanted)
  })
})

describe("a message's identity", () => {
  const key = (name: string, transactionId = "txn_1") =>
    read(callbackOf(name, { transactionId })).dedupeKey

  test("is the same for a resent one, whose time is new", () => {
    expect(key("v3_callback_deposit_manual_resend")).toBe(key(CONFIRMATION))
  })

  test("is the same however many blocks have come since", () => {
    const body = bodyOf(CONFIRMATION)
    body.included[1].attributes.confirmations = 400
    expect(read(withBody(body, { transactionId: "txn_1" })).dedupeKey).toBe(key(CONFIRMATION))
  })

  test("is another one for no transfer, an unclear one, and one without anything to know it by", () => {
    const unclear = { transfer: { data: { type: "transfer", id: "91340" } } }
    const keys = [
      { relationships: {}, included: [] },
      { relationships: unclear, included: [] },
      { relationships: {}, included: [{ type: "transfer", attributes: {} }] },
    ].map(({ relationships, included }) => {
      const body = bodyOf(CONFIRMATION)
      const data = { ...body.data, relationships }
      return read(withBody({ ...body, data, included })).dedupeKey
    })
    expect(new Set(keys).size).toBe(3)
  })

  test("is another one for another transfer, status or URL", () => {
    const names = [
      CONFIRMATION,
      ...["user_confirmation", "fail", "block", "block_canceled"],
      ...["confirmation_part_1", "confirmation_part_2", "confirmation_overpaid"],
      ...["no_transfer_signed", "no_transfer_unresolved", "no_transfer_unsigned"],
    ].map((name) => (name === CONFIRMATION ? name : `v3_callback_deposit_${name}`))
    expect(new Set(names.map((name) => key(name))).size).toBe(names.length)
    expect(key(CONFIRMATION, "txn_2")).not.toBe(key(CONFIRMATION))
  })

  test("an unsigned one cannot use up that of a signed or of another unsigned one", () => {
    const name = "v3_callback_deposit_no_transfer_signed"
    const body = bodyOf(name)
    delete body.meta.sign
    const forged = read(withBody(body, { transactionId: "txn_1" })).dedupeKey
    expect(forged).not.toBe(key(name))
    expect(forged).not.toBe(key("v3_callback_deposit_no_transfer_unsigned"))
  })
})

describe("anything at all", () => {
  test.each<[string, unknown, string]>([
    ["empty", "", "unreadable_body"],
    ["a list", [1], "unreadable_body"],
    ["null", "null", "unreadable_body"],
    ["invalid UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), "unreadable_body"],
    ["nested without end", "[".repeat(30_000), "unreadable_body"],
    ["too large", `{"a":"${"x".repeat(64 * 1024)}"}`, "body_too_large"],
    ["no data", { meta: {} }, "unknown_shape"],
    ["a list of data", { data: [] }, "unknown_shape"],
    ["data of another type", { data: { type: "wallet", id: "1" } }, "unknown_shape"],
    ["data of the prototype", '{"__proto__":{"data":{"type":"deposit"}}}', "unknown_shape"],
  ])("%s is unreadable", (_, body, cause) => {
    const raw = withBody(body)
    expect(authenticate(raw, account())).toEqual({ verdict: "refused", cause, status: 400 })
    expect(() => read(raw)).toThrow(GatewayError)
    expect(() => read(raw)).toThrow(expect.objectContaining({ kind: "invalid", code: cause }))
    expect(() => read(raw)).toThrow(`callback cannot be read: ${cause}`)
  })

  const part = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom("deposit", "payout", "transfer", "91340", 1, 2)
  )
  const record = (...names: string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, part])), { requiredKeys: [] })
  const resource = fc.record(
    {
      type: fc.constantFrom("deposit", "payout", "transfer", "currency"),
      id: part,
      attributes: fc.oneof(
        record("status", "amount", "tracking_id", "op_type", "confirmations"),
        part
      ),
      relationships: fc.oneof(
        fc.record({ transfer: fc.record({ data: record("id", "type") }) }),
        part
      ),
    },
    { requiredKeys: [] }
  )
  const body = fc.oneof(
    fc.uint8Array().map((bytes) => Buffer.from(bytes)),
    fc
      .record(
        {
          data: fc.oneof(resource, part),
          included: fc.oneof(fc.array(resource), part),
          meta: fc.oneof(record("time", "sign"), part),
        },
        { requiredKeys: [] }
      )
      .map((message) => Buffer.from(JSON.stringify(message)))
  )

  test("is judged without an exception, proves nothing, and is read or called unreadable", () => {
    fc.assert(
      fc.property(body, fc.option(fc.string()), (bytes, remoteAddress) => {
        const raw = withBody(bytes, { remoteAddress })
        const verdict = authenticate(
          raw,
          account({ callbackIpAllowlist: ["::1"], unsignedNoTransfer: "reject" })
        )
        expect(verdict.verdict).toBe("refused")
        expect(authenticate(raw, account()).verdict).not.toBe("verified")
        try {
          expect(read(raw).label).toMatch(/^[\x20-\x7e]{1,64}$/)
        } catch (error) {
          expect(error).toBeInstanceOf(GatewayError)
        }
      })
    )
  })
})
