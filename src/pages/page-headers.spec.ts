import { randomBytes } from "node:crypto"
import { pageHeaders } from "./page-headers"

const nonce = randomBytes(16).toString("base64")

describe("headers of a page", () => {
  const headers = pageHeaders("et", nonce)
  const policy = Object.fromEntries(
    headers["Content-Security-Policy"].split("; ").map((directive) => {
      const [name, ...values] = directive.split(" ")
      return [name, values]
    })
  )

  it("allow only what carries the nonce, and calls to the own origin", () => {
    expect(policy).toEqual({
      "default-src": ["'none'"],
      "style-src": [`'nonce-${nonce}'`],
      "script-src": [`'nonce-${nonce}'`],
      "connect-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'self'"],
      "frame-ancestors": ["'none'"],
    })
    expect(headers["Content-Security-Policy"]).not.toMatch(/unsafe|\*|https?:|data:/)
  })

  it("keep the address to the shopper", () => {
    expect(headers).toMatchObject({
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": "et",
      "Cache-Control": "no-store",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
    })
  })

  it.each([
    "",
    "short",
    "a".repeat(16) + "'; script-src *",
    "a".repeat(16) + "\r\nx: y",
    "a".repeat(16) + "\n",
  ])("refuse the nonce %j", (unfit) => {
    expect(() => pageHeaders("en", unfit)).toThrow(TypeError)
  })
})
