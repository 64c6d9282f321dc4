import { readFileSync } from "node:fs"
import { join } from "node:path"
import { whyText } from "./why"

const t = (key: string) => `[${key}]`

/** Every sentence that `decide` may give as `why`. */
const noted = Array.from(
  readFileSync(join(__dirname, "../../../settling/decide.ts"), "utf8").matchAll(
    /why: ["`]([^"`]+)["`$]/g
  ),
  ([, why]) => why
)

describe("why a person has to look", () => {
  it("knows what settling notes", () => {
    expect(noted.length).toBeGreaterThanOrEqual(4)
    expect(new Set(noted.map((why) => whyText(why, t))).size).toBe(noted.length)
  })

  it.each(noted)("%s", (why) => {
    expect(whyText(why, t)).toMatch(/^\[transaction\.whys\.\w+\]$/)
  })

  it("shows what it does not know as it was noted", () => {
    expect(whyText("Card closed by <bank>", t)).toBe("Card closed by <bank>")
  })
})
