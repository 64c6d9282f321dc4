import { UnstoredCallbacks } from "./unstored"

const MINUTE = 60_000

describe("callbacks that could not be stored", () => {
  it("are counted per account, with the first and the last of an outage", () => {
    const unstored = new UnstoredCallbacks()
    expect(unstored.recent("a", 0)).toBeNull()
    unstored.note("a", MINUTE)
    unstored.note("a", 3 * MINUTE)
    expect(unstored.recent("a", 4 * MINUTE)).toEqual({
      count: 2,
      firstAt: MINUTE,
      lastAt: 3 * MINUTE,
    })
    expect(unstored.recent("b", 4 * MINUTE)).toBeNull()
  })

  it("are forgotten an hour after the last one", () => {
    const unstored = new UnstoredCallbacks()
    unstored.note("a", 0)
    expect(unstored.recent("a", 60 * MINUTE)).toBeNull()
    unstored.note("a", 70 * MINUTE)
    expect(unstored.recent("a", 71 * MINUTE)).toMatchObject({ count: 1 })
  })
})
