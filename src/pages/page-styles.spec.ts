import { pageStyles } from "./page-styles"

type Palette = Record<string, string>

const palettes = [...pageStyles.matchAll(/:root \{([^}]*)\}/g)].map(([, body]): Palette =>
  Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex])
  )
)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe("style sheet", () => {
  it("has a light and a dark palette with the same names", () => {
    expect(palettes).toHaveLength(2)
    expect(Object.keys(palettes[1])).toEqual(Object.keys(palettes[0]))
  })

  it.each([
    ["text", "card"],
    ["quiet", "card"],
    ["look", "card"],
    ["link", "card"],
    ["on-link", "link"],
    ["wait", "wait-tint"],
    ["done", "done-tint"],
    ["refused", "refused-tint"],
    ["look", "look-tint"],
    ["closed", "closed-tint"],
  ])("shows %s on %s with at least 4.5:1", (front, ground) => {
    for (const palette of palettes) {
      expect(contrast(palette[front], palette[ground])).toBeGreaterThanOrEqual(4.5)
    }
  })

  it("loads nothing, shows the focus and respects reduced motion", () => {
    expect(pageStyles).not.toMatch(/url\(|@import|@font-face|<\//)
    expect(pageStyles).toContain(":focus-visible")
    expect(pageStyles).toContain("prefers-reduced-motion: reduce")
  })
})
