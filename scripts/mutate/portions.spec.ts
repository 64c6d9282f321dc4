import { noticedOf, passes, portionsOf, scoreOf, scoresOf, table } from "./portions"

const names = (words: string[]) => portionsOf(words).map(({ name }) => name)

describe("what is mutated", () => {
  it("is everything unless something is named", () => {
    const all = ["gateways", "syok2pay", "swedbank-pay", "inbank", "kustom", "b2binpay", "settling"]
    expect(names([])).toEqual(all)
    expect(names(["kustom", "settling"])).toEqual(["kustom", "settling"])
  })

  it.each([
    ["src/gateways/money.ts", "src/gateways/*.spec.ts"],
    ["src/gateways/kustom/status.ts", "src/gateways/kustom/*.spec.ts"],
    ["src/settling/decide.ts", "src/{settling,stray,callbacks}/**/*.spec.ts"],
  ])("can be the single file %s, tested by its portion's specs", (file, spec) => {
    const [portion] = portionsOf([file])
    expect(portion.mutate[0]).toBe(file)
    expect(portion.specs).toEqual([spec])
  })

  it("is never a spec or what specs are made with", () => {
    for (const { mutate } of portionsOf([])) {
      expect(mutate).toEqual(expect.arrayContaining(["!**/*.spec.ts", "!**/testing/**"]))
    }
  })

  it("is not guessed at", () => {
    expect(() => portionsOf(["kutsom"])).toThrow(/kutsom is no file and none of gateways, /)
  })
})

describe("the score", () => {
  const report = (file: string, ...statuses: string[]) => ({
    files: { [file]: { mutants: statuses.map((status) => ({ status })) } },
  })

  it("counts survivors and what no spec reaches against it, and timeouts for it", () => {
    const scores = scoresOf([
      report("a.ts", "Killed", "Timeout"),
      report("b.ts", "Killed", "Survived", "NoCoverage", "RuntimeError", "Ignored"),
      report("types.ts"),
    ])
    expect(scores).toEqual([
      { file: "b.ts", mutants: 3, undetected: 2 },
      { file: "a.ts", mutants: 2, undetected: 0 },
    ])
    expect(scoreOf(scores)).toBeCloseTo(60)
    expect(passes(scores)).toBe(false)
    expect(table(scores)).toMatch("| **all** | 5 | 2 | 60.0 % |")
  })

  it("of the next run takes nothing over but what specs have noticed", () => {
    const earlier = { ...report("a.ts", "Killed", "Survived", "Ignored", "Timeout"), config: {} }
    expect(noticedOf(earlier)).toEqual({ ...report("a.ts", "Killed"), config: {} })
  })

  it("passes from 85 percent on", () => {
    expect(passes([{ file: "a.ts", mutants: 100, undetected: 15 }])).toBe(true)
    expect(passes([{ file: "a.ts", mutants: 100, undetected: 16 }])).toBe(false)
  })
})
