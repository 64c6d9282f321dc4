import { clockAt, noteClock } from "./clocks"

const NOON = Date.UTC(2026, 10, 27, 12)
const call = { sentAt: NOON, receivedAt: NOON + 400 }

describe("the clock of a gateway", () => {
  it("is unknown before its first answer", () => {
    expect(clockAt("https://never-called.example")).toBeNull()
  })

  it.each([
    ["equal", "Fri, 27 Nov 2026 12:00:00 GMT", 300],
    ["ahead", "Fri, 27 Nov 2026 12:02:00 GMT", 120_300],
    ["behind", "Fri, 27 Nov 2026 11:59:00 GMT", -59_700],
  ])("is %s by its Date header", (_, date, aheadMs) => {
    noteClock("https://pay.example", date, call)
    expect(clockAt("https://pay.example/api/v1")).toEqual({ aheadMs, seenAt: NOON + 400 })
  })

  it("is not touched by a header that is no date, or that is there twice", () => {
    noteClock("https://pay.example", "Fri, 27 Nov 2026 12:00:00 GMT", call)
    noteClock("https://pay.example", "soon", call)
    noteClock("https://pay.example", ["Fri, 27 Nov 2026 13:00:00 GMT"], call)
    noteClock("https://pay.example", undefined, call)
    expect(clockAt("https://pay.example")?.aheadMs).toBe(300)
  })
})
