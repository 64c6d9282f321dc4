import { turnsOf } from "./in-turn"

/** The most that were at work at the same time, of nine. */
async function mostAtOnce(isOn: () => boolean): Promise<number> {
  const inTurn = turnsOf({ isOn })
  let [atWork, most] = [0, 0]
  const work = async () => {
    atWork += 1
    most = Math.max(most, atWork)
    await new Promise((done) => setTimeout(done, 5))
    atWork -= 1
  }
  await Promise.all(Array.from({ length: 9 }, () => inTurn(work)))
  return most
}

describe("inTurn", () => {
  it("lets three payments converge side by side", async () => {
    expect(await mostAtOnce(() => false)).toBe(3)
  })

  it("lets one at a time in a rush of callbacks", async () => {
    expect(await mostAtOnce(() => true)).toBe(1)
  })

  it("never lets more than three, those from a rush included", async () => {
    let asked = 0
    expect(await mostAtOnce(() => asked++ < 4)).toBe(3)
  })

  it("passes on what became of the work", async () => {
    const inTurn = turnsOf({ isOn: () => true })
    await expect(inTurn(async () => "placed")).resolves.toBe("placed")
    await expect(
      inTurn(async () => {
        throw new Error("no")
      })
    ).rejects.toThrow("no")
    await expect(inTurn(async () => "still open")).resolves.toBe("still open")
  })
})
