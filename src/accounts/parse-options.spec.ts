import { syok2pay } from "../gateways/syok2pay"
import { parseOptions } from "./parse-options"
import { sandboxOptions } from "../gateways/syok2pay/testing/sandbox-options"

const complete = {
  publicUrl: "https://shop.example",
  ...sandboxOptions("http://localhost:4010"),
}
const parse = (change: object) => () =>
  parseOptions(syok2pay, { ...complete, ...change }, "pp_syok2pay_main")

describe("options at boot", () => {
  it("are accepted when complete", () => {
    expect(parse({})()).toMatchObject({
      publicUrl: "https://shop.example",
      settleWithoutCallback: true,
    })
  })

  it.each([
    ["a missing secret", { secretKey: undefined }, /secretKey/],
    ["an empty secret", { secretKey: "" }, /secretKey/],
    ["a secret with a copied newline", { secretKey: "sk_x\n" }, /secretKey/],
    ["a plain http address", { publicUrl: "http://shop.example" }, /publicUrl/],
    ["no public address", { publicUrl: undefined }, /publicUrl/],
    ["a gateway address without TLS", { baseUrl: "http://pay.example" }, /baseUrl/],
  ])("are refused for %s, naming option, account and remedy", (_what, change, option) => {
    expect(parse(change)).toThrow(option)
    expect(parse(change)).toThrow(/pp_syok2pay_main/)
    expect(parse(change)).toThrow(/medusa-config/)
  })

  it("never repeats a secret in the error", () => {
    expect(parse({ secretKey: " sk_very_private" })).not.toThrow(/sk_very_private/)
  })
})
