import { switchedIn, takesCurrency, withProvider } from "./region-providers"

describe("the providers of a region", () => {
  it("keep all others, whichever way one is switched", () => {
    expect(withProvider(["pp_a", "pp_b"], "pp_c", true)).toEqual(["pp_a", "pp_b", "pp_c"])
    expect(withProvider(["pp_a", "pp_b", "pp_c"], "pp_b", false)).toEqual(["pp_a", "pp_c"])
  })

  it("hold each once, and nothing changes when it is there or gone already", () => {
    expect(withProvider(["pp_a"], "pp_a", true)).toEqual(["pp_a"])
    expect(withProvider(["pp_a"], "pp_b", false)).toEqual(["pp_a"])
  })

  it("change in one region only", () => {
    const region = (id: string) => ({ id, name: id, currency_code: "sek", providers: ["pp_a"] })
    const switched = switchedIn([region("reg_1"), region("reg_2")], "reg_2", "pp_b", true)
    expect(switched.map(({ providers }) => providers)).toEqual([["pp_a"], ["pp_a", "pp_b"]])
  })
})

describe("the currency of a region", () => {
  it.each([
    ["any", "sek", true],
    [["SEK", "EUR"], "sek", true],
    [["EUR"], "sek", false],
    [[], "sek", false],
  ] as const)("of a gateway with %j: %s is taken: %s", (currencies, code, expected) => {
    expect(takesCurrency(currencies === "any" ? "any" : [...currencies], code)).toBe(expected)
  })
})
