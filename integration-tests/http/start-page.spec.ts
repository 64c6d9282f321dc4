import { spawn } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"
import { facts } from "../setup/facts"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"

/** The script of docs/start.md as a reader copies it. */
describe("pay.mjs of the start page", () => {
  const folder = mkdtempSync(join(tmpdir(), "verified-payments-start-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

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
