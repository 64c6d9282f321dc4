import { GatewayError } from "../errors"
import { rawCallback } from "../testing/raw-callback"
import { read } from "./callback"
import { SESSION_ID, account } from "./testing/account"
import { signedCallback } from "./testing/callback"
import { errorOf } from "./testing/fixtures"

const claim = (body: unknown, id?: string) => read(signedCallback(body, { id }), account())
const data = { session_id: SESSION_ID, order_id: null, failure_reason: null }

describe("reading a callback", () => {
  test.each([
    "ipp.session.finalized",
    "ipp.payment.finalized",
    "session.finalized",
    "payment.finalized",
  ])("%s is one event", (type) => {
    expect(claim({ id: "kevt_1", type, data })).toMatchObject({
      label: type,
      gatewayId: SESSION_ID,
      claimedState: "captured",
    })
  })

  test.each([
    "ipp.order.created",
    "session.canceled",
    "session.ipp.created",
    "ipp.ipp.session.created",
    "SESSION.CREATED",
  ])("%s is no type that we know", (type) => {
    expect(claim({ id: "kevt_1", type, data }).ignore).toBe("unknown_type")
  })

  test.each([
    ["no data", { type: "ipp.session.created" }],
    ["data that is a list", { type: "ipp.session.created", data: [SESSION_ID] }],
    ["no session id", { type: "ipp.session.created", data: { order_id: "x" } }],
    ["an id that is a path", { type: "ipp.session.created", data: { session_id: "../orders" } }],
    ["an id that is a number", { type: "ipp.session.created", data: { session_id: 7 } }],
    ["no order id", { type: "capture.created", data: { session_id: SESSION_ID } }],
  ])("%s is ignored", (_what, body) => {
    expect(claim({ id: "kevt_1", ...body })).toMatchObject({ ignore: "no_data", gatewayId: null })
  })

  test("no type at all is ignored under a name", () => {
    expect(claim({ id: "kevt_1", data })).toMatchObject({
      label: "(no type)",
      ignore: "unknown_type",
    })
  })

  test("what we do not know is left aside", () => {
    expect(claim({ id: "kevt_1", type: "ipp.session.created", data, more: {} })).toMatchObject({
      gatewayId: SESSION_ID,
    })
  })

  test("without an id of its own the delivery's id tells messages apart", () => {
    const body = { type: "ipp.session.created", data }
    expect(claim(body, "msg_1").dedupeKey).toMatch(/^msg_1 /)
    expect(claim({ ...body, id: "kevt_9" }, "msg_1").dedupeKey).toMatch(/^kevt_9 /)
  })

  test("keys stay as they are: a delivery after an upgrade is still the same message", () => {
    expect(claim({ id: "kevt_1", type: "ipp.session.created", data }).dedupeKey).toBe(
      `kevt_1 ipp.session.created ${SESSION_ID}`
    )
    expect(claim({ id: "kevt_1" }).dedupeKey).toBe("kevt_1")
  })

  test("an id that is used again for another session, order or type is another message", () => {
    const first = { id: "kevt_1", type: "ipp.session.created", data }
    const keyOf = (body: object) => claim(body).dedupeKey
    expect(keyOf({ ...first, timestamp: "2026-09-14T08:13:41Z" })).toBe(keyOf(first))
    const others = [
      { ...first, type: "ipp.session.finalized" },
      { ...first, data: { ...data, session_id: "00000000-0000-4000-8000-000000000002" } },
      { ...first, data: { ...data, order_id: "00000000-0000-4000-8000-000000000003" } },
    ]
    expect(new Set([first, ...others].map(keyOf)).size).toBe(4)
  })

  test("the reason of a failed attempt is short and printable", () => {
    const failed = (failure_reason: unknown) =>
      claim({ id: "kevt_1", type: "ipp.payment.failed", data: { ...data, failure_reason } })
    expect(failed(`bad\u0000\n${"x".repeat(200)}`).warnings).toEqual([
      `attempt_failed: bad  ${"x".repeat(95)}`,
    ])
    expect(failed(null).warnings).toEqual(["attempt_failed"])
    expect(failed(null).claimedState).toBe("pending")
  })

  test.each(["", "{", "[]", '"text"', "null", "7"])("%p is unreadable", async (body) => {
    expect(() => claim(body)).toThrow(GatewayError)
    expect(await errorOf(() => claim(body))).toMatchObject({
      kind: "invalid",
      code: "unreadable_body",
      message: "The callback cannot be read: it is no JSON object",
    })
  })

  test.each([
    ["bytes that are no text", Buffer.from('{"id":"kevt_\xff"}', "latin1")],
    ["more than is ever sent", Buffer.from(`{"id":"kevt_1"}${" ".repeat(64 * 1024)}`)],
    ["no id, neither its own nor the delivery's", Buffer.from('{"type":"ipp.session.created"}')],
  ])("%s cannot be read", async (_what, bytes) => {
    const error = await errorOf(() => read(rawCallback({ body: bytes }), account()))
    expect(error).toMatchObject({ kind: "invalid", code: "unreadable_body" })
  })

  test("hostile keys stay data", () => {
    const body = `{"id":"kevt_1","__proto__":{"type":"ipp.session.created"},"data":{"session_id":"${SESSION_ID}"}}`
    expect(claim(body).ignore).toBe("unknown_type")
  })
})
