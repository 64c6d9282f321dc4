import { syok2pay } from "../gateways/syok2pay"
import { accountOfOptions, configuredAccounts, findAccount, noteOptions } from "./registry"
import { sandboxOptions } from "../gateways/syok2pay/testing/sandbox-options"

type Config = Parameters<typeof configuredAccounts>[0]

const sandbox = () => ({
  publicUrl: "https://shop.example",
  ...sandboxOptions("http://localhost:4010"),
})

function configOf(providers: { id?: string; options?: object }[]): Config {
  return {
    modules: { payment: { resolve: "@medusajs/medusa/payment", options: { providers } } },
  } as unknown as Config
}

/** What Medusa's provider loader does at boot. */
function boot(config: Config, options: object[]) {
  options.forEach((one) => noteOptions(one, syok2pay))
  return configuredAccounts(config)
}

describe("accounts", () => {
  it("are read from the payment provider entries alone, several of one gateway side by side", () => {
    const [main, second] = [sandbox(), sandbox()]
    const config = configOf([
      { id: "main", options: main },
      { id: "second", options: second },
    ])
    expect(boot(config, [main, second]).map(({ key, providerId }) => [key, providerId])).toEqual([
      ["syok2pay_main", "pp_syok2pay_main"],
      ["syok2pay_second", "pp_syok2pay_second"],
    ])
  })

  it("leave the providers of others alone", () => {
    const config = configOf([{ id: "stripe", options: { apiKey: "x" } }, {}])
    expect(configuredAccounts(config)).toEqual([])
  })

  it("are found by their exact key only", () => {
    const main = sandbox()
    const config = configOf([{ id: "main", options: main }])
    boot(config, [main])
    expect(findAccount(config, "syok2pay_main")?.options.publicUrl).toBe("https://shop.example")
    for (const key of [
      "syok2pay",
      "pp_syok2pay_main",
      "SYOK2PAY_MAIN",
      "__proto__",
      "constructor",
      "",
    ]) {
      expect(findAccount(config, key)).toBeUndefined()
    }
  })

  it("keep one client for their whole life", () => {
    const main = sandbox()
    const config = configOf([{ id: "main", options: main }])
    boot(config, [main])
    expect(findAccount(config, "syok2pay_main")?.client).toBe(
      findAccount(config, "syok2pay_main")?.client
    )
  })

  it("give a provider the account of the very options it was created with", () => {
    const [main, second] = [sandbox(), sandbox()]
    const config = configOf([
      { id: "main", options: main },
      { id: "second", options: second },
    ])
    boot(config, [main, second])
    expect(accountOfOptions(config, second).key).toBe("syok2pay_second")
  })

  it("refuse two entries that share one options object", () => {
    const shared = sandbox()
    const config = configOf([
      { id: "main", options: shared },
      { id: "second", options: shared },
    ])
    noteOptions(shared, syok2pay)
    expect(() => accountOfOptions(config, shared)).toThrow(/its own options/)
  })
})
