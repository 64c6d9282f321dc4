import { SESSION_ID, IPP_ORDER_ID, REFERENCE, transaction } from "./testing/account"
import { errorOf, fixture, pathOf } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const CANCEL = `PUT ${pathOf(fixture("ipp-cancel-session"))}`
const READ = `GET /ipp/v1/sessions/${SESSION_ID}`
const abort = (facts = transaction()) => server.client({ http: { timeoutMs: 1500 } }).abort(facts)

describe("taking a payment off its device", () => {
  test("cancels without a body, then reads", async () => {
    server.answer(server.says("ipp-cancel-session"), server.says("ipp-get-session-cancelled"))
    expect((await abort()).state).toBe("cancelled")
    expect(server.calls()).toEqual([CANCEL, READ])
    expect(server.received[0].text).toBe("")
  })

  test("loses to a tap: it is paid", async () => {
    server.answer(
      ...server.saysAll("ipp-cancel-session-lost-race"),
      server.says("om-get-ipp-auto-captured")
    )
    expect(await abort()).toMatchObject({
      state: "captured",
      gatewayIds: { order: IPP_ORDER_ID },
    })
    expect(server.calls().slice(0, 2)).toEqual([CANCEL, READ])
  })

  test.each([
    ["no answer", "hang" as const],
    ["a lost connection", "drop" as const],
    ["an error", { status: 503, text: "" }],
    ["an unknown session", { status: 404, text: "" }],
    ["an empty answer", { status: 200, text: "" }],
  ])("reads after %s too, and repeats nothing", async (_what, script) => {
    server.answer(script, server.says("ipp-get-session-active"))
    expect((await abort()).state).toBe("pending")
    expect(server.calls()).toEqual([CANCEL, READ])
  })

  test("tells when it cannot read", async () => {
    server.answer(server.says("ipp-cancel-session"), { status: 503, text: "" })
    expect((await errorOf(() => abort())).kind).toBe("unavailable")
  })

  test("asks alone when there is nothing to cancel", async () => {
    server.answer(server.says("om-get-ipp-auto-captured"))
    await abort(transaction({ gatewayIds: { order: IPP_ORDER_ID } }))
    expect(server.sent()).toEqual([])
    server.answer()
    expect((await abort(transaction({ gatewayId: null }))).state).toBe("pending")
    expect(server.calls()).toEqual([])
  })
})

describe("locating a payment whose opening was lost", () => {
  const locate = (id = SESSION_ID, changes = {}) => server.client(changes).locate(id)
  const says = (fields: object, more: object = {}) =>
    server.says("ipp-get-session-created", {
      merchant_data: JSON.stringify({ v: 1, store: "harbour-shop", ...fields }),
      ...more,
    })

  test("is our reference, of this shop's alone", async () => {
    server.answer(says({ reference: REFERENCE }))
    expect(await locate()).toBe(REFERENCE)
    expect(server.calls()).toEqual([READ])
    server.answer(says({ reference: REFERENCE }), says({ reference: REFERENCE, store: "other" }))
    expect(await locate(SESSION_ID, { site: "staging" })).toBeNull()
    expect(await locate()).toBeNull()
  })

  test.each([
    ["without a reference", () => says({})],
    ["of another version", () => says({ v: 2, reference: REFERENCE })],
    ["of another session", () => says({ reference: REFERENCE }, { session_id: "other" })],
    ["that is not ours", () => says({}, { merchant_data: "POS" })],
    ["that is not there", () => ({ status: 404, text: "" })],
  ])("one %s is nobody", async (_what, script) => {
    server.answer(script())
    expect(await locate()).toBeNull()
  })

  test("an id that is none is not asked for", async () => {
    server.answer()
    expect(await locate("../devices")).toBeNull()
    expect(server.calls()).toEqual([])
  })

  test("trouble is trouble, not a stranger", async () => {
    server.answer(server.says("om-error-503"))
    expect((await errorOf(() => locate())).kind).toBe("unavailable")
  })
})
