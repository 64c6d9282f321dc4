import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { attentionKeyOf, reasonKeyOf } from "./attention"
import { eventKey } from "./transaction/event-key"

const SRC = join(__dirname, "..", "..")

/** The sources of these folders, without specs. */
function sources(...folders: string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => /(?<!\.spec)\.ts$/.test(file))
        .map((file) => readFileSync(join(SRC, folder, file), "utf8"))
    )
    .join("\n")
}

/** Every text that one of these patterns catches. */
function caught(text: string, patterns: RegExp[]): string[] {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.filter(Boolean))
  )
  return [...new Set(found)].sort()
}

describe("everything that the code can say about a payment", () => {
  /** Wherever a person is asked: by name, by a gateway's review, or by a comparison that fails. */
  const reasons = caught(
    sources("settling", "gateways/b2binpay").replace(/^.*status: "(?:retry|pending)".*$/gm, ""),
    [
      /\braise\(\s*at,\s*"([a-z_]+)"/g,
      /\battention\("([a-z_]+)"/g,
      /\breview\((?:\w+ \? )?"([a-z_]+)"(?: : "([a-z_]+)")?/g,
      /^\s*reason: "([a-z_]+)"/gm,
      /\? "([a-z]+_failed)" : "([a-z]+_failed)"/g,
      /"([a-z_]+_mismatch)"/g,
    ]
  )

  it("is found in the sources", () => {
    expect(reasons).toEqual(
      expect.arrayContaining([
        "amount_mismatch",
        "capture_failed",
        "late_payment",
        "order_failed",
        "overpaid",
        "refund_failed",
        "state_conflict",
        "wallet_mismatch",
      ])
    )
  })

  it.each(reasons)("%s says what happened, what can be done, and has a name", (reason) => {
    expect({ text: attentionKeyOf(reason), name: reasonKeyOf(reason) }).toEqual({
      text: expect.not.stringMatching("other"),
      name: expect.any(String),
    })
  })

  const events = caught(
    sources("settling", "stray", "transactions", "in-person", "providers/base", "modules"),
    [/\bname: "([a-z_]+)"/g, /\b(?:asked|done|refused): "([a-z]+_[a-z_]+)"/g]
  )

  it.each([...events, "capture_details_given", "refund_details_given"])(
    "%s has a line on the timeline",
    (event) => {
      expect(eventKey(event)).toEqual(expect.any(String))
    }
  )
})
