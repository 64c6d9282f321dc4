import { plainText } from "./plain-text"

describe("plainText", () => {
  it.each([
    ["Syok2Pay", "Syok2Pay"],
    [" Müller & Söhne <b> ", "Müller & Söhne <b>"],
    ["a\u202eb\u2066c\u200fd", "abcd"],
    ["a\u0000\u001b[31m\r\nb\u2028c\u0085", "a[31mbc"],
    ["ישראל", "ישראל"],
  ])("%j becomes %j", (value, expected) => {
    expect(plainText(value)).toBe(expected)
  })

  it("keeps at most 60 characters and splits none", () => {
    expect(plainText("💶".repeat(100))).toBe("💶".repeat(60))
  })
})
