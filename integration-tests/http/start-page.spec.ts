import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"

/** The script of docs/start.md as a reader copies it. */
describe("pay.mjs of the start page", () => {
  const folder = mkdtempSync(join(tmpdir(), "verified-payments-start-"))
  const admin = new Admin()
  const { myr: _, ...others } = facts().regions
  const enabled = new Map<string, string[]>()

  const enable = async (region: string, payment_providers: string[]) =>
    expect(
      await admin.request("post", `/admin/regions/${region}`, { payment_providers })
    ).toMatchObject({ status: 200 })

  // A reader enables the gateway where its currency is; the tests' shop has it everywhere.
  beforeAll(async () => {
    for (const region of Object.values(others)) {
      const path = `/admin/regions/${region}?fields=*payment_providers`
      const { payment_providers } = (await admin.request("get", path)).body.region
      const ids = (payment_providers as { id: string }[]).map(({ id }) => id)
      enabled.set(region, ids)
      await enable(
        region,
        ids.filter((id) => id !== "pp_syok2pay_main")
      )
    }
  })

  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    for (const [region, ids] of enabled) {
      await enable(region, ids)
    }
  })

  it("buys at the sandbox: the address to pay at, then the order", async () => {
    const page = readFileSync(join(projectRoot, "docs", "start.md"), "utf8")
    const [, script] = /```js\n(\/\/ pay\.mjs\n[^]*?)```/.exec(page) ?? []
    const file = join(folder, "pay.mjs")
    writeFileSync(file, script)
    const { medusaUrl, publishableKey } = facts()
    const buying = spawn(process.execPath, [file], {
      env: { ...process.env, MEDUSA_URL: medusaUrl, PUBLISHABLE_KEY: publishableKey },
    })
    let printed = ""
    buying.stdout.on("data", (text) => (printed += text))
    buying.stderr.on("data", (text) => (printed += text))
    const exit = new Promise<number | null>((resolve) => buying.on("exit", resolve))
    const address = await eventually(async () => {
      expect(buying.exitCode === null ? "" : printed).toBe("")
      return /Pay here: (\S+)/.exec(printed)?.[1]
    }, "the script tells where to pay")
    const session = new URL(address).searchParams.get("session_id")
    await new Gateway().act(String(session), { outcome: "paid" })
    expect({ code: await exit, printed }).toMatchObject({ code: 0 })
    expect(printed).toMatch(/^captured: order order_\w+$/m)
  })
})
