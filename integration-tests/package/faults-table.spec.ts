import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"

/** The table of docs/faults.md must not outlive the tests that it names. */
describe("the table of faults", () => {
  const text = readFileSync(join(projectRoot, "docs", "faults.md"), "utf8")
  const rows = text
    .split("\n")
    .map((line) => /^\|\s*(\d+)\s*\|([^|]+)\|([^|]+)\|([^|]+)\|$/.exec(line))
    .flatMap((row) => (row ? [{ number: Number(row[1]), shownBy: row[4] }] : []))

  it("has every one of the 80 items once, in order", () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 80 }, (_, at) => at + 1))
  })

  it.each(rows)("names tests for item $number that there are", ({ shownBy }) => {
    const named = [...shownBy.matchAll(/`([^`]+\.spec\.ts)` "([^"]+)"/g)]
    expect(named.length).toBeGreaterThan(0)
    for (const [, file, title] of named) {
      const path = join(projectRoot, file)
      const source = existsSync(path) ? readFileSync(path, "utf8") : "no such file"
      const isThere = ['"', "'", "`"].some((quote) => source.includes(quote + title))
      expect({ file, title, isThere }).toEqual({ file, title, isThere: true })
    }
  })
})
