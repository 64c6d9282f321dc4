import { runInNewContext } from "node:vm"
import fc from "fast-check"
import { scriptSafeJson } from "./safe-json"

describe("scriptSafeJson", () => {
  it("cannot end its script element, start a comment or break a line", () => {
    const text = scriptSafeJson({ a: "</script><!--<script>&amp;\u2028\u2029" })
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  })

  it("is the same value as JSON and as script, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const text = scriptSafeJson({ value })
        expect(JSON.parse(text)).toEqual({ value })
        expect(runInNewContext(`(${text}).value`)).toBe(value)
      })
    )
  })
})
