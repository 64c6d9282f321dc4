import { coreOf, requireAttempt, twoDigits } from "./references"

describe("parts of references", () => {
  test.each([
    ["payses_01JD8Z5QK4W7M3X9ABCD8H2VQ4", "01JD8Z5QK4W7M3X9ABCD8H2VQ4"],
    ["ref_01jd8z-5qk4", "01JD8Z5QK4"],
    ["no-prefix", "NOPREFIX"],
    [`x_${"A".repeat(40)}`, "A".repeat(26)],
  ])("of %s is %s", (id, core) => {
    expect(coreOf(id)).toBe(core)
  })

  test.each(["", "payses_", "payses_--"])(
    "an id without letters or digits is refused: %j",
    (id) => {
      expect(() => coreOf(id)).toThrow("A reference needs an id with letters or digits")
      expect(() => coreOf(id)).toThrow(expect.objectContaining({ kind: "invalid" }))
    }
  )

  test.each([0, 100, 1.5, Number.NaN, -1])("attempt %d is refused", (attempt) => {
    expect(() => requireAttempt(attempt)).toThrow("A payment session can be tried 1 to 99 times")
    expect(() => requireAttempt(attempt)).toThrow(expect.objectContaining({ kind: "invalid" }))
  })

  test("attempts are counted in two digits", () => {
    expect([twoDigits(1), twoDigits(99)]).toEqual(["01", "99"])
  })
})
