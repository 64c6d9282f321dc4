import { createHmac } from "node:crypto"
import { signedText, verify, type SignatureSpec } from "./signature"
import { API_KEY } from "./testing/account"
import { fixture, fixtureNames } from "./testing/fixtures"

const spec: SignatureSpec = {
  algorithm: "sha512",
  encoding: "hex",
  separator: ".",
  order: "timestamp-first",
}
const hmac = (text: string, key = "k", algorithm = "sha512") =>
  createHmac(algorithm, key).update(text)

const names = fixtureNames("callback_").filter((name) => fixture(name).signedString)

describe("the contract's signatures", () => {
  test.each(names)("%s", (name) => {
    const { request, signedString, expect: wanted } = fixture(name)
    const {
      message,
      timestamp,
      hmac: given,
    } = request.form ?? request.json ?? request.query ?? ({} as Record<string, string>)
    const text = signedText(message, timestamp, spec)
    expect(text).toBe(signedString)
    expect(verify(given, text, [API_KEY], spec) === 0).toBe(wanted.authentic)
  })

  test("are most of its callbacks", () => {
    expect(names.length).toBeGreaterThanOrEqual(14)
  })
})

describe("a signature", () => {
  test.each([
    ["hex", "hex", (text: string) => hmac(text).digest("hex")],
    ["upper case", "hex", (text: string) => hmac(text).digest("hex").toUpperCase()],
    ["blanks around it", "hex", (text: string) => ` ${hmac(text).digest("hex")}\n`],
    ["base64", "base64", (text: string) => hmac(text).digest("base64")],
    [
      "base64 with + as a blank",
      "base64",
      (text: string) => hmac(text).digest("base64").replaceAll("+", " "),
    ],
  ] as const)("in %s is good", (_, encoding, sign) => {
    const given = { ...spec, encoding }
    for (const text of ["a", "b", "c", "d", "e"]) {
      expect(verify(sign(text), text, ["k"], given)).toBe(0)
    }
  })

  test.each([
    ["nothing", ""],
    ["no hex", "x".repeat(128)],
    ["too short", hmac("a").digest("hex").slice(2)],
    ["too long", `${hmac("a").digest("hex")}00`],
    ["of another algorithm", hmac("a", "k", "sha256").digest("hex")],
    ["of another key", hmac("a", "l").digest("hex")],
    ["of another text", hmac("b").digest("hex")],
    ["in base64", hmac("a").digest("base64")],
  ])("%s is none", (_, given) => {
    expect(verify(given, "a", ["k"], spec)).toBeNull()
  })

  test.each([
    ["hex", "something behind it", (good: string) => `${good}zz`],
    ["hex", "a digit too many", (good: string) => `${good}a`],
    ["hex", "something before it", (good: string) => `zz${good}`],
    ["base64", "something behind it", (good: string) => `${good}!!`],
    ["base64", "something before it", (good: string) => `!!${good}`],
    ["base64", "a line break in it", (good: string) => `${good.slice(0, 20)}\n${good.slice(20)}`],
  ] as const)("in %s with %s is none", (encoding, _, change) => {
    const given = change(hmac("a").digest(encoding))
    expect(verify(given, "a", ["k"], { ...spec, encoding })).toBeNull()
  })

  test("names the first key that made it", () => {
    expect(verify(hmac("a").digest("hex"), "a", ["x", "k", "k"], spec)).toBe(1)
  })

  test("sha256 where a shop was told so", () => {
    const given = { ...spec, algorithm: "sha256" as const }
    expect(verify(hmac("a", "k", "sha256").digest("hex"), "a", ["k"], given)).toBe(0)
  })
})

test.each([
  [{}, "7.m"],
  [{ separator: "" }, "7m"],
  [{ separator: "|", order: "message-first" as const }, "m|7"],
])("%j signs %s", (changes, wanted) => {
  expect(signedText("m", "7", { ...spec, ...changes })).toBe(wanted)
})
