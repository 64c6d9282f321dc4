import type { TimelineEvent } from "../modules/payment-journal/store"
import { timelineOf } from "./timeline"

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 20, 10, 0, 0, seconds * 1000))

const times = {
  received_at: at(0),
  created_at: at(0),
  claimed_at: at(0.2),
  inquired_at: at(0.5),
  inquiry_ms: 1200,
  settled_at: at(2),
  next_attempt_at: null,
  status: "done" as const,
}

const event = (name: string, seconds: number) =>
  ({ id: name, name, created_at: at(seconds) }) as TimelineEvent

const shortOf = (steps: ReturnType<typeof timelineOf>) =>
  steps.map(({ step, since_ms, event: one }) => [one?.name ?? step, since_ms])

describe("timelineOf", () => {
  it("puts what happened in its order, each with the time since the step before", () => {
    const steps = timelineOf(times, [event("order_placed", 1.9), event("state_changed", 1.7)])
    expect(shortOf(steps)).toEqual([
      ["received", null],
      ["claimed", 200],
      ["inquired", 300],
      ["state_changed", 1200],
      ["order_placed", 200],
      ["ended", 100],
    ])
    expect(steps[2].took_ms).toBe(1200)
  })

  it("knows only what the journal holds", () => {
    const older = { ...times, claimed_at: null, inquired_at: null, inquiry_ms: null }
    expect(shortOf(timelineOf(older, []))).toEqual([
      ["received", null],
      ["ended", 2000],
    ])
  })

  it("tells that it was verified later than it was received", () => {
    const late = { ...times, created_at: at(3600), claimed_at: at(3601), settled_at: at(3602) }
    expect(shortOf(timelineOf({ ...late, inquired_at: null }, []))[1]).toEqual([
      "verified_again",
      3_600_000,
    ])
  })

  it("ends with the next try of one that waits, which is still to come", () => {
    const waiting = { ...times, status: "waiting" as const, settled_at: null }
    expect(shortOf(timelineOf({ ...waiting, next_attempt_at: at(30) }, [])).at(-1)).toEqual([
      "due",
      null,
    ])
  })

  it("has no next try once it is over, although a lease may still be noted", () => {
    const steps = timelineOf({ ...times, next_attempt_at: at(30) }, [])
    expect(shortOf(steps).at(-1)).toEqual(["ended", 1500])
  })
})
