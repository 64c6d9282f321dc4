import { Pace } from "./pace"

describe("Pace", () => {
  it("lets each thing happen once in its interval", () => {
    const pace = new Pace(5000)
    expect(pace.take("a", 1000)).toBe(true)
    expect(pace.take("a", 5999)).toBe(false)
    expect(pace.take("b", 5999)).toBe(true)
    expect(pace.take("a", 6000)).toBe(true)
  })

  it("does not grow with invented names", () => {
    const pace = new Pace(5000)
    for (let name = 0; name < 1000; name++) {
      expect(pace.take(`invented ${name}`, 1000)).toBe(true)
    }
    expect(pace.take("one more", 1000)).toBe(false)
    expect(pace.take("one more", 6000)).toBe(true)
  })
})
