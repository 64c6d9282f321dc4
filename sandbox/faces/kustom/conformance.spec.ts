import { like } from "./testing/like"
import { fixture, TillStage } from "./testing/till"
import type { TillAnswer } from "./testing/till"

/** What the samples were made with and the sandbox chooses itself. */
const OWN = ["device_id", "merchant_reference1"]

describe("In-Person Payments answers as the contract's samples", () => {
  const stage = new TillStage()
  const open = () => stage.opened()
  const expectLike = (answer: TillAnswer, name: string, free = OWN) => {
    const { response } = fixture(name)
    expect(answer.status).toBe(response.status)
    const type = response.headers["Content-Type"]
    if (type) {
      expect(answer.headers.get("content-type")).toMatch(type)
    }
    expect(answer.body ?? null).toEqual(like(response.body, free))
  }

  it("a session in every state", async () => {
    expectLike(await stage.create(), "ipp-create-session")
    const states: [string, string][] = [
      ["abandoned", "ipp-get-session-created"],
      ["pending", "ipp-get-session-active"],
      ["paid", "ipp-get-session-finalized"],
      ["cancelled", "ipp-get-session-cancelled"],
      ["expired", "ipp-get-session-expired"],
      ["failed", "ipp-get-session-failed"],
    ]
    for (const [outcome, name] of states) {
      const id = await open()
      await stage.let(id, { outcome })
      expectLike(await stage.session(id), name)
    }
  })

  it("finalized with another amount, and a state nobody knows", async () => {
    const id = await open()
    await stage.let(id, { outcome: "paid", amount: "52200" })
    expectLike(await stage.session(id), "ipp-get-session-finalized-amount-mismatch")
    await stage.failing("inquiry", "unknown_status", { value: "ON_HOLD", times: 1 })
    expectLike(await stage.session(await open()), "ipp-get-session-unknown-status")
  })

  it("cancel, in time and too late", async () => {
    const id = await open()
    expectLike(await stage.call("PUT", `/ipp/v1/sessions/${id}/cancel`), "ipp-cancel-session")
    const other = await open()
    await stage.let(other, { outcome: "paid" })
    const [lost, read] = fixture("ipp-cancel-session-lost-race").exchanges
    const answer = await stage.call("PUT", `/ipp/v1/sessions/${other}/cancel`)
    expect([answer.status, answer.body]).toEqual([lost.response.status, lost.response.body])
    expect((await stage.session(other)).body).toEqual(like(read.response.body, OWN))
  })

  it("errors of create", async () => {
    expectLike(await stage.create({ order_amount: 57201 }), "ipp-create-session-error-400")
    const unknown = "8fbe0426-4fd8-46b3-8c75-d69621a79932"
    expectLike(await stage.create({ device_id: unknown }), "ipp-create-session-error-404")
    const headers = { Authorization: "Basic other" }
    const body = stage.sessionBody()
    const unauthorized = await stage.call("POST", "/ipp/v1/sessions", body, headers)
    expectLike(unauthorized, "ipp-create-session-error-401")
    await stage.failing("initiate", "status", { value: 409, times: 1 })
    expectLike(await stage.create(), "ipp-create-session-error-409")
    await stage.failing("initiate", "status", { value: 503, times: 1 })
    expectLike(await stage.create(), "ipp-create-session-error-503", ["detail"])
  })

  it("devices", async () => {
    const free = ["id", "hardware_id", "name", "platform", "metadata", "location_id"]
    expectLike(await stage.call("GET", "/ipp/v1/devices"), "ipp-list-devices", free)
    const { request } = fixture("ipp-dev-create-simulated-device")
    const added = await stage.call("POST", "/ipp/v1/dev/devices", request.body)
    expectLike(added, "ipp-dev-create-simulated-device")
  })

  it.each([
    ["ipp-dev-simulate-tap-success"],
    ["ipp-dev-simulate-tap-declined-generic"],
    ["ipp-dev-simulate-tap-insufficient-funds"],
  ])("%s", async (name) => {
    const { request, expect: wanted } = fixture(name)
    const id = await open()
    const path = new URL(request.url)
    const tap = `/ipp/v1/dev/sessions/${id}/simulate-tap${path.search}`
    expectLike(await stage.call("POST", tap), name)
    expect((await stage.session(id)).body.status).toBe(wanted.session_status_after)
  })
})
