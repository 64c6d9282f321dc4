import { lineVariant } from "./line-variant"

describe("variant of a cart line", () => {
  it("is told when there is a choice", () => {
    expect(lineVariant({ variant_title: "Size M" })).toBe("Size M")
    expect(lineVariant({ variant_title: "Standard blue" })).toBe("Standard blue")
  })

  it.each(["Standard", "Default variant", "default", "", null, undefined])(
    "is left out when it is %p",
    (variant_title) => {
      expect(lineVariant({ variant_title })).toBeNull()
    }
  )
})
