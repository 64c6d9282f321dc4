import { paymentReference, payoutIdempotencyKey, payoutReference } from "./references"

const SESSION = "payses_01JD6R0GQ5P3N8Z7V2K4M9X1TB"

test("a payment's name begins with a letter and holds a whole ULID and the attempt", () => {
  expect(paymentReference(SESSION, 1)).toBe("B2B01JD6R0GQ5P3N8Z7V2K4M9X1TB01")
  expect(paymentReference(SESSION, 12)).toBe("B2B01JD6R0GQ5P3N8Z7V2K4M9X1TB12")
  expect(paymentReference("payses_é-1", 1)).toBe("B2B101")
})

test.each([0, 100, 1.5])("attempt %s is none", (attempt) => {
  expect(() => paymentReference(SESSION, attempt)).toThrow("1 to 99 times")
})

test("an id without letters and digits is refused", () => {
  expect(() => paymentReference("payses_", 1)).toThrow("letters or digits")
})

test("a refund has one name and one key for ever, and no other refund has them", () => {
  expect(payoutReference("ref_01KAR2PAYOUT7")).toBe("R01KAR2PAYOUT7")
  const keys = ["ref_1", "ref_2"].map(payoutIdempotencyKey)
  expect(keys).toEqual(["ref_1", "ref_2"].map(payoutIdempotencyKey))
  expect(new Set(keys).size).toBe(2)
  for (const key of keys) {
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  }
})
