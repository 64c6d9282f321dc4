import { readFileSync } from "node:fs"
import { join } from "node:path"
import { freePort } from "../../demo/launch/ports"
import { facts } from "../setup/facts"
import { startMedusa } from "../setup/medusa"
import { testDir } from "../setup/test-dir"

/** Starts a server with these accounts and returns what it wrote before it gave up. */
async function failedBoot(name: string, accounts: object): Promise<string> {
  const { databaseUrl, sandboxUrl } = facts()
  const port = await freePort()
  const env = { SYOK2PAY_ACCOUNTS: JSON.stringify(accounts) }
  await expect(startMedusa({ name, databaseUrl, sandboxUrl, port, env })).rejects.toThrow(
    /ended with code 1/
  )
  return readFileSync(join(testDir, "logs", `${name}.log`), "utf8")
}

describe("a shop that is configured wrongly", () => {
  it("does not start with an empty secret, and says which option of which account to mend", async () => {
    const log = await failedBoot("boot-empty-secret", { second: { secretKey: "" } })
    expect(log).toContain("pp_syok2pay_second cannot start")
    expect(log).toMatch(/secretKey/)
    expect(log).toContain("medusa-config")
  })

  it("does not start with an option that it does not know", async () => {
    const log = await failedBoot("boot-misspelt", { main: { secretkey: "sk_x" } })
    expect(log).toContain("pp_syok2pay_main cannot start")
    expect(log).toContain("secretkey")
    expect(log).not.toContain("sk_x")
  })
})
