import { failedAttemptsOf } from "./attempts"
import { pollInterval } from "./poll-interval"
import { isOver, stageOf } from "./progress"
import { aCallback, aTransaction } from "./testing"

const created = aCallback("ipp.session.created")
const activated = aCallback("ipp.session.activated")
const failed = aCallback("ipp.payment.failed", ["attempt_failed: card declined"])
const settled = { settled_at: "2026-11-20T10:01:00.000Z" }

describe("stageOf", () => {
  it.each([
    ["nothing was heard", [], "waitingForClerk"],
    ["the device has it", [created], "waitingForClerk"],
    ["a method was chosen", [activated, created], "waitingForCustomer"],
    ["an attempt failed", [failed, activated, created], "waitingForRetry"],
    ["the clerk tries again", [activated, failed, activated], "waitingForCustomer"],
  ])("of an open payment when %s", (_when, callbacks, stage) => {
    expect(stageOf(aTransaction({ callbacks }))).toBe(stage)
  })

  it.each([
    [{ state: "captured" as const }, "settling"],
    [{ state: "captured" as const, ...settled }, "paid"],
    [{ state: "authorized" as const, ...settled }, "paid"],
    [{ state: "declined" as const }, "declined"],
    [{ state: "cancelled" as const }, "cancelled"],
    [{ state: "expired" as const }, "expired"],
    [{ state: "captured" as const, attention: "cart_changed" }, "attention"],
  ])("of %j", (facts, stage) => {
    expect(stageOf(aTransaction({ callbacks: [activated], ...facts }))).toBe(stage)
  })
})

describe("isOver", () => {
  it.each([
    [{}, false],
    [{ state: "captured" as const }, false],
    [{ state: "captured" as const, ...settled }, true],
    [{ state: "cancelled" as const }, true],
    [{ attention: "late_payment" }, true],
  ])("of %j is %s", (facts, over) => {
    expect(isOver(aTransaction(facts))).toBe(over)
  })
})

describe("failedAttemptsOf", () => {
  it("is null while none has failed", () => {
    expect(failedAttemptsOf(aTransaction({ callbacks: [activated, created] }))).toBeNull()
  })

  it("counts them and tells the newest reason", () => {
    const older = aCallback("ipp.payment.failed", ["attempt_failed: insufficient funds"])
    const callbacks = [activated, failed, older]
    expect(failedAttemptsOf(aTransaction({ callbacks }))).toEqual({
      count: 2,
      reason: "card declined",
    })
  })

  it.each([
    [["attempt_failed"], null],
    [["attempt_failed: "], null],
    [["attempt_failed: code: 51"], "code: 51"],
    [["late", "attempt_failed: lost card"], "lost card"],
  ])("reads %j", (warnings, reason) => {
    const callbacks = [aCallback("ipp.payment.failed", warnings)]
    expect(failedAttemptsOf(aTransaction({ callbacks }))).toEqual({ count: 1, reason })
  })
})

describe("pollInterval", () => {
  it("is short for a minute after each change, then longer", () => {
    expect(pollInterval(undefined, 0)).toBe(2_000)
    expect(pollInterval(aTransaction(), 59_999)).toBe(2_000)
    expect(pollInterval(aTransaction(), 60_000)).toBe(10_000)
  })

  it("ends with the payment, not before Medusa has followed", () => {
    expect(pollInterval(aTransaction({ state: "captured" }), 0)).toBe(2_000)
    expect(pollInterval(aTransaction({ state: "captured", ...settled }), 0)).toBe(false)
    expect(pollInterval(aTransaction({ state: "expired" }), 0)).toBe(false)
  })
})
