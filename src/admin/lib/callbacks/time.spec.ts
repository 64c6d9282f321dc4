import { duration, relativeTime } from "./time"

const now = Date.parse("2026-11-20T10:00:00Z")
const at = (seconds: number) => new Date(now + seconds * 1000).toISOString()

describe("relativeTime", () => {
  it.each([
    [0, "en", "now"],
    [-0.4, "en", "now"],
    [-3, "en", "3 seconds ago"],
    [-59, "en", "59 seconds ago"],
    [-119, "en", "1 minute ago"],
    [-7200, "en", "2 hours ago"],
    [-86_400, "en", "yesterday"],
    [-86_400 * 40, "en", "40 days ago"],
    [90, "en", "in 1 minute"],
    [-7200, "et", "2 tunni eest"],
    [-3600 * 5, "pl", "5 godzin temu"],
  ])("of %d s in %s is %s", (seconds, locale, text) => {
    expect(relativeTime(at(seconds), now, locale)).toBe(text)
  })
})

describe("duration", () => {
  it.each([
    [0, "0 ms"],
    [420, "420 ms"],
    [2440, "2.4 sec"],
    [60_000, "1 min"],
    [200_000, "3 min 20 sec"],
    [3_600_000, "1 hr"],
    [90_061_000, "1 day 1 hr"],
  ])("of %d ms is %s", (milliseconds, text) => {
    expect(duration(milliseconds, "en")).toBe(text)
  })
})
