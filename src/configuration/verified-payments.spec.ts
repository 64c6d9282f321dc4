import { readdirSync } from "node:fs"
import { join } from "node:path"
import { gatewayIds, verifiedPayments } from "./verified-payments"

const syok2pay = {
  merchantCode: "M70318",
  publishableKey: "pk_example",
  secretKey: "sk_example",
  baseUrl: "https://pay.example",
}

describe("a shop's accounts in medusa-config", () => {
  it("become the plugin and a provider entry each, with what they have in common", () => {
    const { plugin, providers } = verifiedPayments({
      publicUrl: "https://medusa.example",
      strayMoney: "refund",
      accounts: { syok2pay: { main: syok2pay, second: { ...syok2pay, strayMoney: "hold" } } },
    })
    expect(plugin).toEqual({ resolve: "medusa-verified-payments", options: {} })
    expect(providers).toEqual([
      {
        resolve: join(__dirname, "../providers/syok2pay"),
        id: "main",
        options: { publicUrl: "https://medusa.example", strayMoney: "refund", ...syok2pay },
      },
      {
        resolve: join(__dirname, "../providers/syok2pay"),
        id: "second",
        options: { publicUrl: "https://medusa.example", ...syok2pay, strayMoney: "hold" },
      },
    ])
  })

  it("name providers that can be loaded from anywhere", async () => {
    const { providers } = verifiedPayments({ accounts: { syok2pay: { main: syok2pay } } })
    expect(await import(providers[0].resolve)).toHaveProperty("default")
  })

  it("never share an options object, by which accounts are told apart", () => {
    const { providers } = verifiedPayments({ accounts: { syok2pay: { a: syok2pay, b: syok2pay } } })
    expect(providers[0].options).not.toBe(providers[1].options)
  })

  it("may be left out, such as those whose credentials this machine has not", () => {
    expect(verifiedPayments({ accounts: { inbank: undefined } }).providers).toEqual([])
  })

  it("are refused at a gateway that nobody knows, with the names that are known", () => {
    const accounts = { stripe: { main: {} } } as object
    expect(() => verifiedPayments({ accounts })).toThrow(/"stripe".*b2binpay, inbank.*syok2pay/)
  })

  it("can be at every gateway that there is a provider of", () => {
    const folders = readdirSync(join(__dirname, "../providers")).filter((name) => name !== "base")
    expect([...gatewayIds].sort()).toEqual(folders.sort())
  })
})
