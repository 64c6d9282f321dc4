import { seenCallback } from "./testing/samples"
import { waitingFindings } from "./waiting"

const NOW = new Date("2026-11-27T12:00:00Z")
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

const payment = (minutes: number) => ({
  id: "txn_b",
  state: "captured",
  created_at: ago(minutes),
})

const told = (...[callback, unfinished]: Parameters<typeof waitingFindings> | [null, null]) =>
  waitingFindings(callback, unfinished, NOW).map(({ code, facts }) => [code, facts])

describe("what waits for too long", () => {
  it("is nothing when nothing waits, or not for long", () => {
    const young = seenCallback({ status: "waiting", received_at: ago(14) })
    expect(waitingFindings(null, null, NOW)).toEqual([])
    expect(waitingFindings(young, payment(4), NOW)).toEqual([])
  })

  it("is a callback after a quarter of an hour, with what stands in its way", () => {
    const old = seenCallback({ status: "waiting", result: "unavailable", received_at: ago(16) })
    expect(told(old, null, NOW)).toEqual([
      ["unsettled_callback", { age_seconds: 960, why: "unavailable" }],
    ])
  })

  it("is a callback that has failed, at once", () => {
    const failed = seenCallback({ status: "failed", received_at: ago(1) })
    expect(told(failed, null, NOW)).toEqual([
      ["unsettled_callback", { age_seconds: 60, why: "failed" }],
    ])
  })

  it("is a payment that Medusa has not followed for five minutes", () => {
    expect(told(null, payment(6), NOW)).toEqual([
      ["unfinished_payment", { age_seconds: 360, payment: "txn_b" }],
    ])
  })
})
