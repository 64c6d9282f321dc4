import { formatAge, formatDuration, formatMilliseconds, formatMoment } from "./time"

const NOW = Date.UTC(2026, 10, 27, 12)
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString()

describe("times for people", () => {
  it.each([
    [20, "20 seconds ago"],
    [0, "now"],
    [180, "3 minutes ago"],
    [7200, "2 hours ago"],
    [259_200, "3 days ago"],
    [-600, "in 10 minutes"],
  ])("%d seconds ago is %s", (seconds, text) => {
    expect(formatAge(ago(seconds), "en", NOW)).toBe(text)
  })

  it.each([
    [0.3, "0 seconds"],
    [30, "30 seconds"],
    [60, "60 seconds"],
    [360, "6 minutes"],
    [1265, "21 minutes"],
    [259_200, "3 days"],
  ])("%d seconds are %s", (seconds, text) => {
    expect(formatDuration(seconds, "en")).toBe(text)
  })

  it.each([
    [41.6, "42 milliseconds"],
    [999, "999 milliseconds"],
    [3400, "3 seconds"],
  ])("%d milliseconds are %s", (milliseconds, text) => {
    expect(formatMilliseconds(milliseconds, "en")).toBe(text)
  })

  it("are in the person's language", () => {
    expect(formatAge(ago(180), "et", NOW)).toBe("3 minuti eest")
    expect(formatDuration(1265, "de")).toBe("21 Minuten")
    expect(formatMoment(ago(0), "en")).toMatch(/Nov 27, 2026/)
  })
})
