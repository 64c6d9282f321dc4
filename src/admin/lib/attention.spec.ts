import { attentionKeyOf } from "./attention"

describe("attentionKeyOf", () => {
  it.each([
    ["cart_changed", "attention.cartChanged"],
    ["settle_failed", "attention.settleFailed"],
    ["something_new", "attention.other"],
    ["toString", "attention.other"],
  ])("of %s is %s", (reason, key) => {
    expect(attentionKeyOf(reason)).toBe(key)
  })
})
