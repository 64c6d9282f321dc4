import { rawCallback } from "./testing/raw-callback"
import { redactUrlKey, urlKeyOf, verifyUrlKey, withUrlKey } from "./url-key"

const transactionId = "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"
const key = urlKeyOf("now", transactionId)
const verdict = (query: string, changes = {}) =>
  verifyUrlKey(rawCallback({ query, transactionId, ...changes }), ["now", "before"])

describe("the key in a callback URL", () => {
  test("is 160 bits of the transaction and the secret alone", () => {
    expect(key).toMatch(/^[0-9a-f]{40}$/)
    expect(urlKeyOf("now", transactionId)).toBe(key)
    expect(urlKeyOf("before", transactionId)).not.toBe(key)
    expect(urlKeyOf("now", "txn_bbbbbbbbbbbbbbbbbbbbbbbbbb")).not.toBe(key)
  })

  test("goes into the query", () => {
    expect(withUrlKey("https://shop.example/callback", "now", transactionId)).toBe(
      `https://shop.example/callback?key=${key}`
    )
  })

  test.each([
    [`key=${key}`, { secret: 0 }],
    [`key=${urlKeyOf("before", transactionId)}`, { secret: 1 }],
    [`utm=1&key=${key}`, { secret: 0 }],
    ["", { cause: "no_key" }],
    ["key=", { cause: "no_key" }],
    ["Key=" + key, { cause: "no_key" }],
    [`key=${key.slice(0, -1)}`, { cause: "bad_key" }],
    [`key=${key}0`, { cause: "bad_key" }],
    [`key=${key.toUpperCase()}`, { cause: "bad_key" }],
    [`key=${key}&key=${key}`, { cause: "bad_key" }],
    [`key=${urlKeyOf("now", "txn_bbbbbbbbbbbbbbbbbbbbbbbbbb")}`, { cause: "bad_key" }],
    ["key=%00%ff", { cause: "bad_key" }],
  ])("%s", (query, wanted) => {
    expect(verdict(query)).toEqual(wanted)
  })

  test.each([
    [`key=${key}`, "key=<redacted>"],
    [`a=key=&key=${key}&b=2`, "a=key=&key=<redacted>&b=2"],
    ["monkey=1", "monkey=1"],
    ["", ""],
  ])("people read %s as %s", (query, shown) => {
    expect(redactUrlKey(query)).toBe(shown)
  })

  test("proves nothing at an account-level URL", () => {
    expect(verdict(`key=${key}`, { transactionId: null })).toEqual({ cause: "no_key" })
  })
})
