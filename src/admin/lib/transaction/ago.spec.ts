import { ago } from "./ago"

const NOW = new Date("2026-11-20T12:00:00Z")

describe("how long ago", () => {
  it.each([
    ["2026-11-20T11:59:31Z", "now"],
    ["2026-11-20T11:58:30Z", "1 minute ago"],
    ["2026-11-20T09:59:00Z", "2 hours ago"],
    ["2026-11-19T11:00:00Z", "yesterday"],
    ["2026-09-01T00:00:00Z", "2 months ago"],
    ["2026-11-20T12:05:00Z", "in 5 minutes"],
  ])("%s is %s", (at, text) => {
    expect(ago(new Date(at), NOW, "en")).toBe(text)
  })

  it("is told in the user's language", () => {
    expect(ago(new Date("2026-11-20T10:00:00Z"), NOW, "de")).toBe("vor 2 Stunden")
  })
})
