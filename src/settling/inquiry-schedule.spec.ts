import { nextInquiryAt } from "./inquiry-schedule"
import { myr, transactionSample } from "./testing/samples"

const opened = new Date("2026-11-20T10:00:00Z")
const after = (seconds: number) => new Date(opened.getTime() + seconds * 1000)
const open = (change = {}) => transactionSample({ state: "pending", created_at: opened, ...change })

describe("nextInquiryAt", () => {
  it.each([
    [0, 60],
    [59, 180],
    [60, 180],
    [181, 600],
    [601, 1800],
    [1801, 7200],
    [7201, 7201 + 86_400],
  ])("after %d seconds asks at second %d", (age, next) => {
    expect(nextInquiryAt(open(), after(age))).toEqual(after(next))
  })

  it.each([
    [0, 60],
    [181, 301],
    [300, 600],
    [301, 600],
  ])("after %d seconds asks at second %d about one that expires at second 300", (age, next) => {
    expect(nextInquiryAt(open({ expires_at: after(300) }), after(age))).toEqual(after(next))
  })

  it("watches an expired payment daily until its grace is over", () => {
    const expired = open({ state: "expired", expires_at: after(1800) })
    expect(nextInquiryAt(expired, after(3600))).toEqual(after(3600 + 86_400))
    const last = 1800 + 7 * 86_400
    expect(nextInquiryAt(expired, after(last - 86_400))).toEqual(after(last))
    expect(nextInquiryAt(expired, after(last - 86_399))).toBeNull()
  })

  it("stops watching a payment without an expiry after a month", () => {
    expect(nextInquiryAt(open(), after(31 * 86_400))).toBeNull()
  })

  it.each([
    [0, 300],
    [300, 1800],
    [1801, 7200],
    [7201, 28_800],
    [28_801, 86_400],
    [86_401, 172_800],
    [172_801, 259_200],
    [259_201, 259_201 + 86_400],
  ])("%d seconds after a refund was accepted asks about it at second %d", (age, next) => {
    const captured = open({
      state: "captured",
      settled_at: opened,
      created_at: after(-90 * 86_400),
      refund_pending_at: opened,
    })
    expect(nextInquiryAt(captured, after(age))).toEqual(after(next))
  })

  it.each([
    [50, 1],
    [86_399, 3],
    [86_400, 3],
    [8 * 86_400, 14],
    [61 * 86_400, 90],
    [91 * 86_400, null],
  ])("after %d seconds asks about a captured payment on day %s", (age, day) => {
    const next = day && after(day * 86_400)
    for (const change of [{ settled_at: after(50) }, { attention: "late_payment" }]) {
      expect(nextInquiryAt(open({ state: "captured", ...change }), after(age))).toEqual(next)
    }
  })

  it("asks no more about a payment that has gone back in full", () => {
    const returned = { state: "captured" as const, settled_at: after(50), refunded: myr("128.40") }
    expect(nextInquiryAt(open(returned), after(60))).toBeNull()
  })

  it("comes back every minute to a payment that Medusa has not followed yet", () => {
    expect(nextInquiryAt(open({ state: "captured" }), after(9000))).toEqual(after(9060))
    expect(nextInquiryAt(open({ state: "authorized" }), after(60))).toEqual(after(120))
  })
})
