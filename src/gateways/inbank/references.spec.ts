import { paymentReference } from "./references"

describe("the reference", () => {
  test("is the session's ULID and the attempt", () => {
    const session = "payses_01JD8Z5QK4W7V3N6M2T9R0XABC"
    expect(paymentReference(session, 1)).toBe("IB-01JD8Z5QK4W7V3N6M2T9R0XABC-01")
    expect(paymentReference(session, 99)).toBe("IB-01JD8Z5QK4W7V3N6M2T9R0XABC-99")
  })

  test.each([0, 100, 1.5, Number.NaN])("there is no attempt %d", (attempt) => {
    expect(() => paymentReference("payses_01JD8Z5QK4W7", attempt)).toThrow(/1 to 99/)
  })

  test("an id without letters and digits makes none", () => {
    expect(() => paymentReference("payses_---", 1)).toThrow(/letters or digits/)
  })

  test("what is not a letter or a digit is left out", () => {
    expect(paymentReference("payses_01-jd/8z", 2)).toBe("IB-01JD8Z-02")
  })
})
