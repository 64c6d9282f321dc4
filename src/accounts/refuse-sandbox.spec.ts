import { b2binpay } from "../gateways/b2binpay"
import { sandboxOptions as b2binpaySandbox } from "../gateways/b2binpay/testing/sandbox-options"
import { inbank } from "../gateways/inbank"
import { sandboxOptions as inbankSandbox } from "../gateways/inbank/testing/sandbox-options"
import { kustom } from "../gateways/kustom"
import { sandboxOptions as kustomSandbox } from "../gateways/kustom/testing/sandbox-options"
import { swedbankPay } from "../gateways/swedbank-pay"
import { sandboxOptions as swedbankPaySandbox } from "../gateways/swedbank-pay/testing/sandbox-options"
import { syok2pay } from "../gateways/syok2pay"
import { sandboxOptions as syok2paySandbox } from "../gateways/syok2pay/testing/sandbox-options"
import { parseOptions } from "./parse-options"
import { refuseSandbox } from "./refuse-sandbox"

const production = { NODE_ENV: "production" }
const common = { publicUrl: "https://shop.example" }

describe.each([
  [syok2pay, syok2paySandbox],
  [swedbankPay, swedbankPaySandbox],
  [inbank, inbankSandbox],
  [kustom, kustomSandbox],
  [b2binpay, b2binpaySandbox],
])("an account of $id at the sandbox", (gateway, sandboxOptions) => {
  const at = (url: string) =>
    parseOptions(gateway, { ...common, ...sandboxOptions(url) }, `pp_${gateway.id}_main`)

  it("starts everywhere but in production", () => {
    const options = at("http://localhost:4010")
    expect(() => refuseSandbox(gateway, options, "pp_x", { NODE_ENV: "development" })).not.toThrow()
    expect(() => refuseSandbox(gateway, options, `pp_${gateway.id}_main`, production)).toThrow(
      new RegExp(`pp_${gateway.id}_main.*NODE_ENV is production`)
    )
  })

  it("is known by its published secrets when the sandbox is on another machine", () => {
    const options = at("https://sandbox.shop.example")
    expect(() => refuseSandbox(gateway, options, "pp_x", production)).toThrow(/sandbox/)
  })

  it("starts in production by explicit wish", () => {
    const env = { ...production, ALLOW_SANDBOX_PAYMENTS: "true" }
    expect(() => refuseSandbox(gateway, at("http://localhost:4010"), "pp_x", env)).not.toThrow()
  })
})

describe("an account with real secrets", () => {
  const real = {
    ...common,
    merchantCode: "M1",
    publishableKey: "pk_live_1",
    secretKey: "sk_live_very_private",
    baseUrl: "https://pay.syok2pay.example",
  }
  const start = (change: object, env: NodeJS.ProcessEnv) => () =>
    refuseSandbox(syok2pay, parseOptions(syok2pay, { ...real, ...change }, "pp_x"), "pp_x", env)

  it("starts in production", () => {
    expect(start({}, production)).not.toThrow()
  })

  it("never starts at a program on this machine, and is not repeated", () => {
    for (const baseUrl of [
      "http://localhost:4010/syok2pay",
      "http://127.0.0.1:4010",
      "http://[::1]:1",
    ]) {
      expect(start({ baseUrl }, { NODE_ENV: "development" })).toThrow(/live key/)
    }
    expect(start({ baseUrl: "http://localhost:1" }, {})).not.toThrow(/very_private/)
  })
})
