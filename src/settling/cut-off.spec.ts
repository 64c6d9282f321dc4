import { CUT_OFF_MS, cutOff, isAhead } from "./cut-off"
import { myr } from "./testing/samples"

const NOW = new Date("2026-11-20T12:00:00Z")

/** A capture of so much, so many milliseconds ago. */
const row = (id: string, amount: string, ago = CUT_OFF_MS) => ({
  id,
  amount,
  at: new Date(NOW.getTime() - ago),
})

const idsOf = (
  recorded: ReturnType<typeof row>[],
  atGateway: string,
  { done = [], refused = [] }: { done?: string[]; refused?: string[] } = {}
) =>
  cutOff({
    recorded,
    atGateway: myr(atGateway),
    done: new Set(done),
    refused: new Set(refused),
    now: NOW,
  }).map(({ id }) => id)

describe("what Medusa recorded and the gateway never heard of", () => {
  it.each([
    ["nothing is recorded", [], "0.00", {}, []],
    ["both are equal", [row("a", "28.4"), row("b", "100")], "128.40", {}, []],
    ["the gateway has more", [row("a", "28.4")], "128.40", {}, []],
    ["one was never sent", [row("a", "28.4")], "0.00", {}, ["a"]],
    ["one of two", [row("a", "28.4", 900_000), row("b", "50")], "28.40", {}, ["b"]],
    ["the amount tells which", [row("a", "28.4"), row("b", "50", 900_000)], "28.40", {}, ["b"]],
    ["two of them", [row("a", "28.4"), row("b", "50"), row("c", "50")], "50.00", {}, ["a", "b"]],
    ["one that may be under way", [row("a", "28.4", CUT_OFF_MS - 1)], "0.00", {}, []],
    [
      "one that may be under way hides none and accuses none",
      [row("a", "30"), row("b", "20"), row("c", "10", 1000)],
      "30.00",
      {},
      ["b"],
    ],
    ["a refused one needs no patience", [row("a", "10", 0)], "0.00", { refused: ["a"] }, ["a"]],
    [
      "the one that is not known to have been done",
      [row("a", "20", 900_000), row("b", "20")],
      "20.00",
      { done: ["b"] },
      ["a"],
    ],
    ["the latest of equal ones", [row("a", "20", 900_000), row("b", "20")], "20.00", {}, ["b"]],
    [
      "part of it was done in the portal: all of it, the part is recorded anew",
      [row("a", "28.4")],
      "10.00",
      {},
      ["a"],
    ],
  ])("%s", (_, recorded, atGateway, ended, expected) => {
    expect(idsOf(recorded, atGateway, ended).sort()).toEqual(expected)
  })

  it("counts no fractions that the currency does not have", () => {
    expect(idsOf([row("a", "128.4049")], "128.40")).toEqual([])
  })
})

describe("whether Medusa is ahead", () => {
  const at = { captured: myr("128.40"), refunded: myr("28.40") }

  it.each([
    [{ captured: "128.4", refunded: "28.4" }, false],
    [{ captured: "128.41", refunded: "28.4" }, true],
    [{ captured: "128.4", refunded: "28.41" }, true],
    [{ captured: "0", refunded: "0" }, false],
  ])("%j is %s", (recorded, expected) => {
    expect(isAhead(at, recorded)).toBe(expected)
  })
})
