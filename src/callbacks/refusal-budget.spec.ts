import { RefusalBudget } from "./refusal-budget"

const MIB = 1024 * 1024

describe("RefusalBudget", () => {
  it("stores twenty refusals a second and account, then only answers", () => {
    const budget = new RefusalBudget()
    const taken = Array.from({ length: 50 }, (_, ms) => budget.take("a", 1000 + ms, 10)).filter(
      Boolean
    )
    expect(taken).toHaveLength(20)
    expect(budget.take("b", 1000, 10)).toBe(true)
    expect(budget.take("a", 2000, 10)).toBe(true)
  })

  it("stores two megabytes of refusals a minute and account, then only small change", () => {
    const budget = new RefusalBudget()
    expect(budget.take("a", 1000, MIB)).toBe(true)
    expect(budget.take("a", 2000, MIB)).toBe(true)
    expect(budget.take("a", 3000, 1)).toBe(false)
    expect(budget.take("b", 3000, MIB)).toBe(true)
    expect(budget.take("a", 60_000, MIB)).toBe(true)
    expect(budget.take("a", 61_000, 2 * MIB)).toBe(false)
    expect(budget.take("a", 62_000, MIB)).toBe(true)
  })
})
