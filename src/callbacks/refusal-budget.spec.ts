import { RefusalBudget } from "./refusal-budget"

describe("RefusalBudget", () => {
  it("stores twenty refusals a second and account, then only answers", () => {
    const budget = new RefusalBudget()
    const taken = Array.from({ length: 50 }, () => budget.take("a", 1000)).filter(Boolean)
    expect(taken).toHaveLength(20)
    expect(budget.take("b", 1000)).toBe(true)
    expect(budget.take("a", 2000)).toBe(true)
  })
})
