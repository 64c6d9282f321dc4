import { createHmac } from "node:crypto"
import { isSignedBy } from "./signature"

const key = Buffer.from("demo")
const message = "2162.661199payses_01KAQ7"
const sign = createHmac("sha256", key).update(message).digest("hex")

describe("a signature", () => {
  test("proves its message by its key, and no other", () => {
    expect(isSignedBy(sign, message, key)).toBe(true)
    expect(isSignedBy(sign, `${message}0`, key)).toBe(false)
    expect(isSignedBy(sign, message, Buffer.from("other"))).toBe(false)
  })

  test.each([
    ["behind it", `${sign}zz`],
    ["behind it, a line", `${sign}\n`],
    ["behind it, hex", `${sign}00`],
    ["before it", `zz${sign}`],
    ["before it, a line", `\n${sign}`],
    ["before it, hex", `00${sign}`],
    ["missing of it", sign.slice(0, -2)],
  ])("proves nothing, and breaks nothing, with something %s", (_, given) => {
    expect(isSignedBy(given, message, key)).toBe(false)
  })
})
