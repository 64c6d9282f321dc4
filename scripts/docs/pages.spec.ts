import { readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import * as events from "../../src/events"
import { scripts } from "../../package.json"
import { configExamples, errorsOf } from "./config-examples"

const read = (file: string) => readFileSync(join(projectRoot, file), "utf8")
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, first]) => first)

const filesIn = (folder: string, ending: string) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.startsWith("."))
    .map((name) => `${folder}/${name}`)

/** First cells of the tables in a part of a page. */
const firstCells = (text: string) => found(text, /^\| `([^`]+)`.*\|/gm)

const section = (file: string, heading: string) =>
  read(file)
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`)) ?? ""

describe("the pages", () => {
  const pages = [...filesIn("docs", ".md"), "README.md", "CONTRIBUTING.md", "sandbox/README.md"]

  it("name scripts that there are", () => {
    const wrong = pages.flatMap((page) =>
      found(read(page), /\bnpm run ([a-z:-]+)/g)
        .filter((name) => !(name in scripts))
        .map((name) => `${page}: npm run ${name}`)
    )
    expect(wrong).toEqual([])
  })

  it("name variables that something reads", () => {
    const code = [...filesIn("demo", ".ts"), ...filesIn("sandbox", ".ts"), "medusa-config.ts"]
      .map(read)
      .join()
    const named = ["README.md", "sandbox/README.md"].flatMap((page) =>
      firstCells(read(page)).filter((cell) => /^[A-Z_]+$/.test(cell))
    )
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !code.includes(name))).toEqual([])
  })

  it("name attention reasons that the code gives, in the table of them", () => {
    const code = filesIn("src", ".ts")
      .filter((file) => !file.endsWith(".spec.ts"))
      .map(read)
      .join()
    const reasons = section("docs/concepts.md", "Attention")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .flatMap((line) => found(line.split(" | ")[0], /`([a-z_]+)`/g))
    expect(reasons.length).toBeGreaterThan(15)
    expect(reasons.filter((reason) => !code.includes(`"${reason}"`))).toEqual([])
  })

  it("name every event, and no other", () => {
    const told = firstCells(section("docs/operating.md", "Events"))
    const emitted = Object.values(events).filter(
      (name) => typeof name === "string" && name.startsWith("payment_transaction.")
    )
    expect(told.sort()).toEqual(emitted.sort())
  })

  it("name every command, and no other", () => {
    const told = firstCells(section("docs/operating.md", "Commands")).map(
      (cell) => cell.split(" ")[0]
    )
    const there = readdirSync(join(projectRoot, "src", "commands"), { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".spec.ts"))
      .map(({ name }) => name.replace(/\.ts$/, ".js"))
    expect(told.sort()).toEqual(there.sort())
  })

  it.each(filesIn("docs/gateways", ".md"))("show an account of their gateway: %s", (page) => {
    const [example = ""] = configExamples(read(page))
    const gateway = basename(page, ".md")
    expect(example).toMatch(new RegExp(`accounts: \\{\\s+"?${gateway}"?: \\{[^{]+main: \\{`))
  })

  it("write accounts as the types of verifiedPayments want them", () => {
    const examples = pages.flatMap((page) => configExamples(read(page)))
    expect(examples.length).toBeGreaterThan(7)
    expect(errorsOf(examples)).toEqual([])
    const wrong = examples[0].replace("publicUrl", "publicURL")
    expect(errorsOf([wrong])).toEqual([expect.stringContaining("publicURL")])
  }, 120_000)
})
