import { hueOf } from "./hue"

describe("hue of a title", () => {
  it("is always the same and on the wheel", () => {
    for (const title of ["Batik", "Harbour Mug", "", "シャツ", "x".repeat(500)]) {
      expect(hueOf(title)).toBe(hueOf(title))
      expect(hueOf(title)).toBeGreaterThanOrEqual(0)
      expect(hueOf(title)).toBeLessThan(360)
    }
  })

  it("differs between titles", () => {
    const hues = ["Batik", "Harbour Mug", "Linen Tote", "Window Fern", "Field Notebook"].map(hueOf)
    expect(new Set(hues).size).toBe(5)
  })
})
