import type { Authenticity } from "../gateways/contract"
import { Rush } from "./rush"

const VERIFIED: Authenticity = { verdict: "verified", secret: 0 }

const after = (count: number, every: number, authenticity: Authenticity = VERIFIED) => {
  const rush = new Rush()
  for (let at = 0; at < count; at++) {
    rush.note(authenticity, at * every)
  }
  return rush
}

describe("Rush", () => {
  it("is off for a process that has heard nothing yet", () => {
    expect(new Rush().isOn(0)).toBe(false)
  })

  it("is on from the twentieth callback within a second", () => {
    expect(after(19, 10).isOn(190)).toBe(false)
    expect(after(20, 10).isOn(200)).toBe(true)
  })

  it("stays off while they come more slowly, however many there are", () => {
    expect(after(500, 60).isOn(500 * 60)).toBe(false)
  })

  it("does not hear of hints, which anybody can make up", () => {
    const hint: Authenticity = { verdict: "hint", note: "unsigned" }
    expect(after(100, 10, hint).isOn(1000)).toBe(false)
  })

  it("is over a second after the twentieth last", () => {
    const rush = after(100, 10)
    expect(rush.isOn(1799)).toBe(true)
    expect(rush.isOn(1800)).toBe(false)
  })
})
