import { attentionKeyOf } from "./attention"

describe("attentionKeyOf", () => {
  it.each([
    ["cart_changed", "attention.cartChanged"],
    ["capture_not_sent", "attention.captureNotSent"],
    ["settle_failed", "attention.settleFailed"],
    ["something_new", "attention.other"],
    ["toString", "attention.other"],
  ])("of %s is %s", (reason, key) => {
    expect(attentionKeyOf(reason)).toBe(key)
  })
})
