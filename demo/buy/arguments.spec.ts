import { matchProvider, readArguments } from "./arguments"

describe("arguments of npm run buy", () => {
  it("buys normally unless told otherwise", () => {
    expect(readArguments(["syok2pay"])).toEqual({
      gateway: "syok2pay",
      outcome: "paid",
      callbacks: "normal",
      json: false,
      all: false,
      help: false,
    })
  })

  it("takes an outcome, a callback mode and the wish for JSON", () => {
    const args = ["syok2pay", "--outcome", "declined", "--callbacks=forged", "--json"]
    expect(readArguments(args)).toMatchObject({
      outcome: "declined",
      callbacks: "forged",
      json: true,
    })
  })

  it.each([
    [["syok2pay", "--outcome", "stolen"], "--outcome must be one of paid, granted, split"],
    [["syok2pay", "--callbacks", "loud"], "--callbacks must be one of normal, duplicate"],
    [[], "Which gateway?"],
    [["syok2pay", "inbank"], "One gateway at a time"],
    [["syok2pay", "--fast"], "--fast"],
  ])("refuses %j", (args, words) => {
    expect(() => readArguments(args)).toThrow(words)
  })

  it("needs no gateway to buy everything or to help", () => {
    expect(readArguments(["--all"]).all).toBe(true)
    expect(readArguments(["-h"]).help).toBe(true)
  })
})

describe("matchProvider", () => {
  const configured = [
    "pp_system_default",
    "pp_syok2pay_main",
    "pp_syok2pay_second",
    "pp_inbank_rent",
    "pp_inbank_main",
  ]

  it.each([
    ["syok2pay", "pp_syok2pay_main"],
    ["syok2pay_second", "pp_syok2pay_second"],
    ["pp_inbank_main", "pp_inbank_main"],
    ["inbank", "pp_inbank_main"],
    ["inbank-rent", "pp_inbank_rent"],
    ["inb", "pp_inbank_rent"],
    ["", "pp_syok2pay_main"],
  ])("reads %j as %s", (word, id) => {
    expect(matchProvider(word, configured)).toBe(id)
  })

  it("never takes Medusa's own provider, and names what there is", () => {
    expect(() => matchProvider("system", configured)).toThrow(
      'starts with "system". There are: pp_syok2pay_main, pp_syok2pay_second, pp_inbank_rent, pp_inbank_main'
    )
  })
})
