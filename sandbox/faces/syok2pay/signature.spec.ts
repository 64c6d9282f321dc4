import fixture from "./fixtures/signing-vectors.json"
import { corrupted, isSameSignature, sign, signingString } from "./signature"

describe("signature", () => {
  it.each(fixture.vectors)("$name [$basis]", ({ secret, signing_string, signature }) => {
    expect(sign(secret, signing_string)).toBe(signature)
  })

  it("joins the fields of the full and the short form", () => {
    const fields = { reference: "MD-01JD8Z5QK4W7-01", amount: "128.40", currency: "MYR" }
    const [full, short] = fixture.vectors
    expect(signingString("M70318", "1795170000", fields)).toBe(full.signing_string)
    expect(signingString("M70318", "1795170000")).toBe(short.signing_string)
  })

  it("accepts hex in either case and nothing but hex of full length", () => {
    const [{ signature }] = fixture.vectors
    expect(isSameSignature(fixture.upper_case, signature)).toBe(true)
    expect(isSameSignature(corrupted(signature), signature)).toBe(false)
    expect(isSameSignature(signature.slice(0, 62), signature)).toBe(false)
    expect(isSameSignature("", signature)).toBe(false)
  })
})
