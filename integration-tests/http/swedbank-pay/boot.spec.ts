import { readFileSync } from "node:fs"
import { join } from "node:path"
import { facts } from "../../setup/facts"
import { startMedusa } from "../../setup/medusa"
import { testDir } from "../../setup/test-dir"
import { eventually } from "../../support/eventually"

/** What a shop with these accounts writes about them once it has started, as it does all the same. */
async function logOf(name: string, account: object, until: RegExp): Promise<string> {
  const { databaseUrl, sandboxUrl } = facts()
  const env = { SWEDBANK_PAY_ACCOUNTS: JSON.stringify({ main: account }) }
  const medusa = await startMedusa({ name, databaseUrl, sandboxUrl, env })
  const read = () => readFileSync(join(testDir, "logs", `${name}.log`), "utf8")
  try {
    await eventually(async () => until.test(read()), `${name} wrote ${until}`)
    return read()
  } finally {
    await medusa.kill()
  }
}

describe("credentials tried at boot", () => {
  it("that are right are said to be", async () => {
    const log = await logOf("boot-check", { checkOnBoot: true }, /accepts its credentials/)
    expect(log).toContain("Swedbank Pay account pp_swedbank-pay_main")
  })

  it("that are wrong are explained, without the token", async () => {
    const accessToken = "at_of_somebody_else"
    const log = await logOf(
      "boot-check-token",
      { checkOnBoot: true, accessToken },
      /cannot be used yet/
    )
    expect(log).toMatch(/accessToken/)
    expect(log).not.toContain(accessToken)
  })

  it("that belong to another merchant are told apart from wrong ones", async () => {
    const payeeId = "11111111-2222-4333-8444-555555555555"
    const log = await logOf(
      "boot-check-payee",
      { checkOnBoot: true, payeeId },
      /cannot be used yet/
    )
    expect(log).toMatch(/payeeId|contract/)
  })
})
