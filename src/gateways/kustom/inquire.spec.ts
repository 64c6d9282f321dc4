import {
  IPP_ORDER_ID,
  ORDER_ID,
  REFERENCE,
  SESSION_ID,
  paid,
  sek,
  transaction,
} from "./testing/account"
import { errorOf } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const SESSION = `GET /ipp/v1/sessions/${SESSION_ID}`
const orderCall = (id: string) => `GET /ordermanagement/v1/orders/${id}`
const inquire = (facts = transaction()) => server.client().inquire(facts)
const data = (fields: object) => JSON.stringify({ v: 1, store: "harbour-shop", ...fields })

describe("a session without an order", () => {
  test.each([
    ["created", "opened"],
    ["active", "pending"],
    ["cancelled", "cancelled"],
    ["expired", "expired"],
    ["failed", "declined"],
  ])("%s is %s", async (name, state) => {
    server.answer(server.says(`ipp-get-session-${name}`))
    const truth = await inquire()
    expect(truth).toMatchObject({ state, gatewayId: SESSION_ID, mode: "test", movements: [] })
    expect(truth.amount).toEqual(sek("572"))
    expect(truth.authorized.isZero() && truth.captured.isZero()).toBe(true)
    expect(truth).not.toHaveProperty("unknownStatus")
    expect(server.calls()).toEqual([SESSION])
  })

  test.each([
    ["ON_HOLD", {}],
    ["FINALIZED", { status: "FINALIZED" }],
    ["(no status)", { status: null }],
  ])("%s is pending and told", async (unknownStatus, changes) => {
    server.answer(server.says("ipp-get-session-unknown-status", changes))
    expect(await inquire()).toMatchObject({ state: "pending", unknownStatus })
  })

  test("an order that is named null is none", async () => {
    server.answer(server.says("ipp-get-session-active", { order_id: null }))
    expect((await inquire()).state).toBe("pending")
    expect(server.calls()).toEqual([SESSION])
  })

  test("our reference comes from merchant_data alone", async () => {
    const reference = async (merchant_data: unknown) => {
      server.answer(server.says("ipp-get-session-created", { merchant_data }))
      return (await inquire()).reference
    }
    expect(await reference(data({ reference: REFERENCE }))).toBe(REFERENCE)
    expect(await reference(data({ reference: "K1" }))).toBe("K1")
    expect(await reference(data({ v: 2, reference: "K1" }))).toBeNull()
    expect(await reference("[1]")).toBeNull()
    expect(await reference("{")).toBeNull()
    expect(await reference(undefined)).toBeNull()
  })

  test("one that was never opened, or that Kustom does not know, is unseen", async () => {
    server.answer({ status: 404, body: { title: "Not Found", status: 404 } })
    expect(await inquire()).toMatchObject({ state: "pending", snapshot: { note: "not_found" } })
    server.answer()
    expect(await inquire(transaction({ gatewayId: null }))).toMatchObject({
      state: "pending",
      snapshot: { note: "no session known" },
    })
    expect(server.calls()).toEqual([])
  })

  test.each([
    ["another session", { session_id: "other" }],
    ["no usable session_id", { session_id: "../x" }],
    ["an unusable order_id", { order_id: "../devices" }],
    ["no purchase_currency", { purchase_currency: undefined }],
    ["an unusable order_amount", { order_amount: "57200" }],
    ["an unusable order_amount", { order_amount: -1 }],
  ])("an answer with %s is none", async (what, changes) => {
    server.answer(server.says("ipp-get-session-created", changes))
    const error = await errorOf(() => inquire())
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch(what)
  })

  test("production is live", async () => {
    server.answer(server.says("ipp-get-session-created"))
    const client = server.client({ environment: "production" })
    expect((await client.inquire(transaction())).mode).toBe("live")
  })
})

describe("a finalized session", () => {
  test.each([
    ["auto-captured", "captured", "572", ["b79d4841-0677-4fa0-9ba7-5639db2a8f3b"]],
    ["authorized", "authorized", "0", []],
  ])("is what its order says: %s", async (name, state, captured, ids) => {
    server.answer(
      server.says("ipp-get-session-finalized", { merchant_data: data({ reference: REFERENCE }) }),
      server.says(`om-get-ipp-${name}`)
    )
    const truth = await inquire()
    expect(truth).toMatchObject({
      state,
      amount: sek("572"),
      authorized: sek("572"),
      captured: sek(captured),
      refunded: sek("0"),
      reference: REFERENCE,
      gatewayId: SESSION_ID,
      gatewayIds: { order: IPP_ORDER_ID },
    })
    expect(truth.movements.map(({ id }) => id)).toEqual(ids)
    expect(server.calls()).toEqual([SESSION, orderCall(IPP_ORDER_ID)])
  })

  test("of another amount tells that amount, for a person", async () => {
    server.answer(
      server.says("ipp-get-session-finalized-amount-mismatch"),
      server.says("om-get-ipp-auto-captured")
    )
    expect(await inquire()).toMatchObject({ amount: sek("522"), authorized: sek("572") })
  })

  test("whose order is not there yet is pending, with nothing odd about it", async () => {
    server.answer(server.says("ipp-get-session-finalized"), server.says("om-get-error-404"))
    const truth = await inquire()
    expect(truth).toMatchObject({
      state: "pending",
      gatewayIds: { order: IPP_ORDER_ID },
      snapshot: { note: "order_not_found" },
    })
    expect(truth).not.toHaveProperty("unknownStatus")
  })

  test.each(["CANCELLED", "EXPIRED", "FAILED"])(
    "that says %s with an order to come has not ended: it may be paid",
    async (status) => {
      server.answer(
        server.says("ipp-get-session-finalized", { status }),
        server.says("om-get-error-404")
      )
      const truth = await inquire()
      expect(truth).toMatchObject({ state: "pending", gatewayIds: { order: IPP_ORDER_ID } })
      expect(truth).not.toHaveProperty("unknownStatus")
    }
  )

  test("whose order is not there yet tells a status that nobody knows", async () => {
    server.answer(
      server.says("ipp-get-session-finalized", { status: "ON_HOLD" }),
      server.says("om-get-error-404")
    )
    expect(await inquire()).toMatchObject({ state: "pending", unknownStatus: "ON_HOLD" })
  })

  test("counts as paid even if the session says that it was cancelled", async () => {
    server.answer(
      server.says("ipp-get-session-cancelled", { order_id: IPP_ORDER_ID }),
      server.says("om-get-ipp-auto-captured")
    )
    expect((await inquire()).state).toBe("captured")
  })

  test("an order under another id is none", async () => {
    server.answer(server.says("ipp-get-session-finalized"), server.says("om-get-captured"))
    expect((await errorOf(() => inquire())).message).toMatch("another order_id")
  })
})

describe("a payment whose order is known", () => {
  test("is asked about there alone, and its references are not believed", async () => {
    server.answer(server.says("om-get-captured-part-refunded"))
    const truth = await inquire(paid())
    expect(truth).toMatchObject({
      state: "captured",
      amount: sek("621"),
      authorized: sek("621"),
      captured: sek("621"),
      refunded: sek("129"),
      reference: null,
      gatewayId: SESSION_ID,
      gatewayIds: { order: ORDER_ID },
    })
    expect(truth.movements).toEqual([
      {
        kind: "capture",
        id: "2d8eea12-1032-4a79-9c81-aa1eb67c96c9",
        amount: sek("621"),
        at: new Date("2026-09-14T10:30:00Z"),
        reference: "cap-1",
      },
      {
        kind: "refund",
        id: "e4dbffe2-9a92-4ca9-bd7c-22265c5dbc19",
        amount: sek("129"),
        at: new Date("2026-09-16T12:00:00Z"),
        reference: "ref-1",
      },
    ])
    expect(server.calls()).toEqual([orderCall(ORDER_ID)])
  })

  test("has our reference when its merchant_data repeats it", async () => {
    server.answer(
      server.says("om-get-authorized", { merchant_data: data({ reference: REFERENCE }) })
    )
    expect((await inquire(paid())).reference).toBe(REFERENCE)
  })

  test("is pending while Order Management does not know it", async () => {
    server.answer(server.says("om-get-error-404"))
    expect(await inquire(paid())).toMatchObject({
      state: "pending",
      gatewayIds: { order: ORDER_ID },
      snapshot: { note: "order_not_found" },
    })
  })

  test("keeps nothing of the payer", async () => {
    const person = { given_name: "Maja", email: "maja@shop.example.test" }
    server.answer(
      server.says("om-get-captured", { billing_address: person, customer: person, locale: "sv-SE" })
    )
    const { snapshot } = await inquire(paid())
    expect(snapshot).toMatchObject({ order_status: "CAPTURED", method: "CARD" })
    expect(JSON.stringify(snapshot)).not.toMatch(/maja|sv-SE/i)
  })
})
