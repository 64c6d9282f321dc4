import { movementReference, paymentReference } from "./references"

const letters = { payeeReference: "alphanumeric" } as const
const digits = { payeeReference: "digits" } as const
const SESSION = "payses_01JD8Z5QK4W7A9B8C7D6E5F4G3"

describe("references", () => {
  test("are the whole ULID with a letter in front and the attempt behind", () => {
    expect(paymentReference(SESSION, 1, letters)).toBe("P01JD8Z5QK4W7A9B8C7D6E5F4G31")
    expect(paymentReference(SESSION, 99, letters)).toBe("P01JD8Z5QK4W7A9B8C7D6E5F4G399")
    expect(movementReference("capture", "capt_01JD8Z", letters)).toBe("C01JD8Z")
    expect(movementReference("cancel", "pay_01JD8Z", letters)).toBe("V01JD8Z")
    expect(movementReference("reversal", "ref_01jd8z", letters)).toBe("R01JD8Z")
  })

  test.each([SESSION, "payses_a-b_c", "x".repeat(200), "ref_ÄÖ1"])("%s fits", (id) => {
    expect(paymentReference(id, 99, letters)).toMatch(/^[A-Za-z0-9]{1,30}$/)
    expect(movementReference("reversal", id, letters)).toMatch(/^[A-Za-z0-9]{1,30}$/)
    expect(paymentReference(id, 99, digits)).toMatch(/^\d{12}$/)
    expect(movementReference("capture", id, digits)).toMatch(/^\d{12}$/)
  })

  test("are the same every time, and different for everything else", () => {
    const made = [letters, digits].flatMap((form) => [
      paymentReference(SESSION, 1, form),
      paymentReference(SESSION, 2, form),
      paymentReference(`${SESSION}X`, 1, form),
      movementReference("capture", SESSION, form),
      movementReference("cancel", SESSION, form),
      movementReference("reversal", SESSION, form),
    ])
    expect(new Set(made).size).toBe(12)
    expect(paymentReference(SESSION, 1, digits)).toBe(made[6])
  })

  test.each([0, 100, 1.5, NaN])("attempt %p is refused", (attempt) => {
    expect(() => paymentReference(SESSION, attempt, letters)).toThrow(/1 to 99/)
  })

  test("an id without letters or digits is refused", () => {
    expect(() => movementReference("capture", "ref_--", letters)).toThrow(/letters or digits/)
  })
})
