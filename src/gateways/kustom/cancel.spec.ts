import { IPP_ORDER_ID, ORDER_ID, SESSION_ID, paid, sek, transaction } from "./testing/account"
import { errorOf, fixture, pathOf } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const READ = `GET /ordermanagement/v1/orders/${ORDER_ID}`
const CANCEL = `POST ${pathOf(fixture("om-cancel"))}`
const RELEASE = `POST ${pathOf(fixture("om-release"))}`
const cancel = (facts = paid()) =>
  server.client({ http: { timeoutMs: 1500 } }).cancel(facts, "pay_1")
const says = (name: string) => server.says(`om-get-${name}`)

describe("giving a payment up", () => {
  test("cancels an order without captures, without a body", async () => {
    server.answer(says("authorized"), server.says("om-cancel"), says("cancelled"))
    expect(await cancel()).toMatchObject({ state: "cancelled", authorized: sek("0") })
    expect(server.calls()).toEqual([READ, CANCEL, READ])
    expect(server.sent()[0].text).toBe("")
    expect(server.keys()[0]).toMatch(/^[0-9a-f-]{36}$/)
  })

  test("releases the rest of one with captures", async () => {
    server.answer(says("part-captured"), server.says("om-release"), says("released-remainder"))
    expect(await cancel()).toMatchObject({
      state: "captured",
      authorized: sek("621"),
      captured: sek("387"),
    })
    expect(server.calls()).toEqual([READ, RELEASE, READ])
  })

  test.each([
    ["authorized", "om-cancel", "cancelled"],
    ["part-captured", "om-release", "captured"],
  ])("%s: counts as done when accepted, though the order lags", async (name, call, state) => {
    for (const look of [says(name), server.says("om-error-502-html")]) {
      server.answer(says(name), server.says(call), look)
      expect(await cancel()).toMatchObject({
        state,
        snapshot: { order_status: state.toUpperCase(), remaining: "0.00 SEK" },
      })
    }
  })

  test("what the order says afterwards is kept as it says it", async () => {
    const closed = server.says("om-get-cancelled", { status: "CLOSED" })
    server.answer(says("authorized"), server.says("om-cancel"), closed)
    expect(await cancel()).toMatchObject({
      state: "cancelled",
      snapshot: { order_status: "CLOSED" },
    })
  })

  test("all captured: refund it instead", async () => {
    server.answer(says("captured"))
    const error = await errorOf(() => cancel())
    expect(error).toMatchObject({ kind: "unsupported", code: "CAPTURED" })
    expect(error.message).toMatch("Refund the payment instead")
    expect(server.sent()).toEqual([])
  })

  test.each(["cancelled", "expired", "released-remainder"])(
    "%s: there is nothing to give up",
    async (name) => {
      server.answer(says(name))
      await cancel()
      expect(server.sent()).toEqual([])
    }
  )

  test("closed without a capture: there is nothing to give up", async () => {
    server.answer(server.says("om-get-cancelled", { status: "CLOSED" }))
    expect((await cancel()).state).toBe("cancelled")
    expect(server.sent()).toEqual([])
  })

  test("of no status: what is reserved may still be, so it is cancelled", async () => {
    server.answer(
      server.says("om-get-authorized", { status: null }),
      server.says("om-cancel"),
      says("cancelled")
    )
    expect((await cancel()).state).toBe("cancelled")
    expect(server.calls()).toEqual([READ, CANCEL, READ])
  })

  test.each([
    ["om-error-401", "unauthorized"],
    ["om-error-429", "rate_limited"],
    ["om-error-422", "invalid"],
  ])("%s is told as it is, without another look", async (name, kind) => {
    server.answer(says("authorized"), server.says(name))
    expect((await errorOf(() => cancel())).kind).toBe(kind)
    expect(server.calls()).toEqual([READ, CANCEL])
  })

  test("captured in part meanwhile: the rest is released", async () => {
    server.answer(
      says("authorized"),
      server.says("om-cancel-error-403"),
      says("part-captured"),
      server.says("om-release"),
      says("released-remainder")
    )
    expect((await cancel()).state).toBe("captured")
    expect(server.calls()).toEqual([READ, CANCEL, READ, RELEASE, READ])
    expect(new Set(server.keys()).size).toBe(2)
  })

  test("captured as a whole meanwhile: refund it instead", async () => {
    server.answer(says("authorized"), server.says("om-cancel-error-403"), says("captured"))
    expect((await errorOf(() => cancel())).code).toBe("CAPTURED")
  })

  test("a refusal is a success when it holds already, and told otherwise", async () => {
    const refusal = server.says("om-release-error-403")
    server.answer(says("part-captured"), refusal, says("released-remainder"))
    expect((await cancel()).state).toBe("captured")
    server.answer(says("part-captured"), refusal, says("part-captured"))
    expect(await errorOf(() => cancel())).toMatchObject({ kind: "declined", code: "NOT_ALLOWED" })
    expect(server.sent()).toHaveLength(1)
  })

  test("an order that is being changed is asked once more, under the same key", async () => {
    const busy = server.says("om-error-409")
    server.answer(
      says("authorized"),
      busy,
      says("authorized"),
      server.says("om-cancel"),
      says("cancelled")
    )
    expect((await cancel()).state).toBe("cancelled")
    expect(new Set(server.keys()).size).toBe(1)
    server.answer(says("authorized"), busy, says("authorized"), busy, says("authorized"))
    expect((await errorOf(() => cancel())).kind).toBe("conflict")
    expect(server.left()).toBe(0)
    server.answer(says("authorized"), busy, says("authorized"), busy, says("cancelled"))
    expect((await cancel()).state).toBe("cancelled")
    expect(server.left()).toBe(0)
  })

  test("a lost answer counts when the order shows it, and is unknown otherwise", async () => {
    server.answer(says("authorized"), "drop", says("cancelled"))
    expect((await cancel()).state).toBe("cancelled")
    for (const look of [says("authorized"), "drop" as const]) {
      server.answer(says("authorized"), "hang", look)
      const error = await errorOf(() => cancel())
      expect(error.kind).toBe("unknown_result")
      expect(error.message).toMatch("repeat it unchanged")
      expect(server.sent()).toHaveLength(1)
    }
  })

  test("before it is paid, the session is taken off the device", async () => {
    server.answer(
      server.says("ipp-get-session-active"),
      server.says("ipp-cancel-session"),
      server.says("ipp-get-session-cancelled")
    )
    expect((await cancel(transaction())).state).toBe("cancelled")
    expect(server.calls()[1]).toBe(`PUT /ipp/v1/sessions/${SESSION_ID}/cancel`)
  })

  test("once it is paid, the order is found by the session", async () => {
    const cancelled = { status: "CANCELLED", remaining_authorized_amount: 0 }
    server.answer(
      server.says("ipp-get-session-finalized"),
      server.says("om-get-ipp-authorized"),
      server.says("om-cancel"),
      server.says("om-get-ipp-authorized", cancelled)
    )
    expect((await cancel(transaction())).state).toBe("cancelled")
    const order = `/ordermanagement/v1/orders/${IPP_ORDER_ID}`
    expect(server.calls().slice(1)).toEqual([
      `GET ${order}`,
      `POST ${order}/cancel`,
      `GET ${order}`,
    ])
  })

  test("one that was never opened has nothing to give up", async () => {
    server.answer()
    expect((await cancel(transaction({ gatewayId: null }))).state).toBe("pending")
    expect(server.calls()).toEqual([])
  })
})
