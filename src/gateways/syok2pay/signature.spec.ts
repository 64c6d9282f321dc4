import fc from "fast-check"
import fixture from "./fixtures/signing-vectors.json"
import { fullForm, isSignable, shortForm, sign, verify, type SignatureSpec } from "./signature"

const specOf = (vector: { algorithm: string; encoding: string }) =>
  ({ algorithm: vector.algorithm, encoding: vector.encoding }) as SignatureSpec
const plain: SignatureSpec = { algorithm: "sha256", encoding: "hex" }

describe("signatures", () => {
  test.each(fixture.vectors)("vector $name", (vector) => {
    const spec = specOf(vector)
    expect(sign(vector.signing_string, vector.secret, spec)).toBe(vector.signature)
    expect(verify(vector.signature, [vector.signing_string], [vector.secret], spec)).toBe(0)
    expect(
      verify(vector.signature, [`${vector.signing_string}.`], [vector.secret], spec)
    ).toBeNull()
  })

  test("the forms give the documented signing strings", () => {
    const [full, short] = fixture.vectors
    const fields = { reference: "MD-01JD8Z5QK4W7-01", amount: "128.40", currency: "MYR" }
    expect(fullForm("M70318", fields, "1795170000")).toBe(full.signing_string)
    expect(shortForm("M70318", "1795170000")).toBe(short.signing_string)
  })

  test.each(["MD-1|0.01", "MYR\n", "", "a\u0000", "a\u007f", "a\u2028b"])(
    "%j is refused in every signed field",
    (bad) => {
      const good = { reference: "MD-1", amount: "5.00", currency: "MYR" }
      const calls = [
        () => fullForm(bad, good, "1"),
        () => fullForm("M1", { ...good, reference: bad }, "1"),
        () => fullForm("M1", { ...good, amount: bad }, "1"),
        () => fullForm("M1", { ...good, currency: bad }, "1"),
        () => fullForm("M1", good, bad),
        () => shortForm("M1", bad),
      ]
      for (const call of calls) {
        expect(call).toThrow(expect.objectContaining({ kind: "invalid" }))
        expect(call).toThrow(/empty or holds "\|" or a control character/)
      }
      expect(isSignable(bad)).toBe(false)
    }
  )

  test("different fields never share a signing string", () => {
    const part = fc.string({ minLength: 1, maxLength: 8 }).filter(isSignable)
    const fields = fc.tuple(part, part, part, part, part)
    const build = ([merchant, reference, amount, currency, stamp]: string[]) =>
      fullForm(merchant, { reference, amount, currency }, stamp)
    fc.assert(
      fc.property(fields, fields, (left, right) => {
        expect(build(left) === build(right)).toBe(left.join("\0") === right.join("\0"))
      })
    )
  })

  test("hex is accepted in either case", () => {
    const [vector] = fixture.vectors
    const upper = fixture.comparison.upper_case_hex_is_equal_to
    expect(verify(upper, [vector.signing_string], [vector.secret], plain)).toBe(0)
  })

  test("tells which secret matched, and prefers the current one", () => {
    const given = sign("text", "old", plain)
    expect(verify(given, ["text"], ["new", "older", "old"], plain)).toBe(2)
    expect(verify(given, ["text"], ["old", "old"], plain)).toBe(0)
    expect(verify(given, ["other", "text"], ["new", "old"], plain)).toBe(1)
    expect(verify(given, ["text"], ["new"], plain)).toBeNull()
    expect(verify(given, [], ["old"], plain)).toBeNull()
  })

  test.each(["", "zz", "8e86", "8e8", " ", "=", "💥", "a".repeat(100000)])(
    "a damaged signature %# is no match and no exception",
    (given) => {
      expect(verify(given, ["text"], ["key"], plain)).toBeNull()
      expect(verify(given, ["text"], ["key"], { ...plain, encoding: "base64" })).toBeNull()
    }
  )

  test.each<[string, SignatureSpec["encoding"], (good: string) => string]>([
    ["text behind it", "hex", (good) => `${good}zz`],
    ["half a byte behind it", "hex", (good) => `${good}0`],
    ["padding behind it", "hex", (good) => `${good}=`],
    ["more hex behind a mark", "hex", (good) => `${good}!!ab`],
    ["a mark before it", "base64", (good) => `!${good}`],
    ["a mark behind it", "base64", (good) => `${good}!`],
    ["a blank inside", "base64", (good) => `${good.slice(0, 9)} ${good.slice(9)}`],
    ["a prefix", "base64", (good) => `sha256:${good}`],
    ["more padding than there is", "base64", (good) => `${good}==`],
  ])("a good signature with %s (%s) is no match", (_, encoding, spoil) => {
    const spec: SignatureSpec = { algorithm: "sha256", encoding }
    const good = sign("text", "key", spec)
    expect(verify(good, ["text"], ["key"], spec)).toBe(0)
    expect(verify(spoil(good), ["text"], ["key"], spec)).toBeNull()
  })

  test("one changed bit is no match", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 255 }), (text, bit) => {
        const bytes = Buffer.from(sign(text, "key", plain), "hex")
        bytes[bit >> 3] ^= 1 << (bit & 7)
        expect(verify(bytes.toString("hex"), [text], ["key"], plain)).toBeNull()
      })
    )
  })
})
