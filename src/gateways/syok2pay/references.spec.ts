import fc from "fast-check"
import { paymentReference, refundReference, voidReference } from "./references"

const ulid = "01JD8Z5QK4W7ABCDEFGHJKMNPQ"

describe("references", () => {
  test("hold a whole ULID and the attempt within 32 characters", () => {
    const reference = paymentReference(`payses_${ulid.toLowerCase()}`, 1)
    expect(reference).toBe(`MD-${ulid}-01`)
    expect(reference).toHaveLength(32)
    expect(refundReference(`ref_${ulid}`)).toBe(`RF-${ulid}`)
    expect(voidReference(`pay_${ulid}`)).toBe(`VD-${ulid}`)
  })

  test("keep the end of a longer id, where ids differ", () => {
    expect(paymentReference(`payses_XX${ulid}`, 12)).toBe(`MD-${ulid}-12`)
  })

  test("the same key gives the same name, another attempt another", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 99 }), (tail, attempt) => {
        const id = `payses_A${tail}`
        const reference = paymentReference(id, attempt)
        expect(reference).toMatch(/^MD-[A-Z0-9]{1,26}-\d\d$/)
        expect(paymentReference(id, attempt)).toBe(reference)
        expect(paymentReference(id, (attempt % 99) + 1)).not.toBe(reference)
      })
    )
  })

  test.each([0, -1, 100, 1.5, NaN])("attempt %p is refused", (attempt) => {
    expect(() => paymentReference("payses_A", attempt)).toThrow(
      expect.objectContaining({ kind: "invalid" })
    )
  })

  test("an id without letters or digits is refused", () => {
    expect(() => refundReference("ref_")).toThrow(expect.objectContaining({ kind: "invalid" }))
  })
})
