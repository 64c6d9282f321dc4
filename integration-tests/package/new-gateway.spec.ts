import { spawnSync } from "node:child_process"
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"

/** Gateways that there are already. */
const GATEWAYS = readdirSync(join(projectRoot, "src", "providers")).filter((id) => id !== "base")

const COPIED = [
  ...["src", "sandbox", "demo", "scripts", "integration-tests", "docs/.vitepress", ".github"],
  "medusa-config.ts",
  ...["tsconfig.json", "tsconfig.check.json", "eslint.config.ts", "jest.config.js", "package.json"],
]

/** What `npm run new:gateway` writes, in a copy of the repository. */
describe("a new gateway", () => {
  const root = mkdtempSync(join(tmpdir(), "verified-payments-new-"))
  let written: string[] = []

  /** What a tool of the repository prints; throws with it when the tool fails. */
  function run(command: string, args: string[], env: Record<string, string> = {}): string {
    const { status, stdout, stderr } = spawnSync(
      join(projectRoot, "node_modules", ".bin", command),
      args,
      { cwd: root, encoding: "utf8", env: { ...process.env, ...env } }
    )
    if (status !== 0) {
      throw new Error(`${command} ended with ${status}:\n${stdout}\n${stderr}`)
    }
    return stdout
  }

  beforeAll(() => {
    const isSource = (file: string) => !/[\\/](node_modules|dist|cache|\.data)$/.test(file)
    for (const name of COPIED) {
      cpSync(join(projectRoot, name), join(root, name), { recursive: true, filter: isSource })
    }
    symlinkSync(join(projectRoot, "node_modules"), join(root, "node_modules"), "junction")
    const script = join(projectRoot, "scripts", "new-gateway", "main.ts")
    const told = run("tsx", [script, "acme-pay", "Acme Pay", "--root", root])
    written = [...told.matchAll(/^(?:new|changed) +(\S+)$/gm)].map(([, file]) => file)
  }, 120_000)

  afterAll(() => rmSync(root, { recursive: true, force: true }))

  it("is written once, and not over another", () => {
    expect(written).toContain("src/gateways/acme-pay/index.ts")
    const script = join(projectRoot, "scripts", "new-gateway", "main.ts")
    expect(() => run("tsx", [script, "acme-pay", "--root", root])).toThrow(
      /There is a gateway acme-pay already/
    )
  })

  it("compiles, and so do the lists that name it", () => {
    const shop = `
      import { verifiedPayments, type AcmePayAccountOptions } from "."
      const main: AcmePayAccountOptions = {
        baseUrl: "https://api.acme.example",
        apiKey: process.env.ACME_PAY_API_KEY,
        callbackSecret: process.env.ACME_PAY_CALLBACK_SECRET,
      }
      verifiedPayments({ publicUrl: "https://shop.example", accounts: { "acme-pay": { main } } })
    `
    writeFileSync(join(root, "src", "shop.ts"), shop)
    const files = [...written.filter((file) => file.endsWith(".ts")), "src/shop.ts"]
    const config = { extends: "./tsconfig.check.json", include: [], files }
    writeFileSync(join(root, "tsconfig.new.json"), JSON.stringify(config))
    expect(run("tsc", ["-p", "tsconfig.new.json"])).toBe("")
  }, 300_000)

  it("keeps the rules of the linter", () => {
    const files = written.filter((file) => file.endsWith(".ts"))
    expect(run("eslint", ["--no-warn-ignored", "--max-warnings", "0", ...files])).toBe("")
  }, 300_000)

  it("passes its own specs", () => {
    const args = ["src/gateways/acme-pay", "--selectProjects", "unit", "--json"]
    const { numPassedTests, numFailedTests } = JSON.parse(run("jest", args))
    expect({ numFailedTests, some: numPassedTests > 10 }).toEqual({ numFailedTests: 0, some: true })
  }, 120_000)

  it("is in every list of the code that has all gateways", () => {
    const lists = ["src", "sandbox", "demo", "scripts", "docs/.vitepress"]
      .flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
          .filter((name) => /(?<!\.spec)\.m?tsx?$/.test(name))
          .map((name) => `${folder}/${name}`)
      )
      .concat("medusa-config.ts")
      .map((file) => ({ file, text: readFileSync(join(root, file), "utf8").replace(/\W|_/g, "") }))
      .filter(({ text }) => GATEWAYS.every((id) => names(text, id)))
    expect(lists.filter(({ text }) => !names(text, "acme-pay")).map(({ file }) => file)).toEqual([])
    expect(lists.map(({ file }) => file)).toContain("src/configuration/verified-payments.ts")
  })

  it("can be configured by a shop, with what the sandbox prints", () => {
    const spec = `
      import { shopAccounts } from "../sandbox/shop-options"
      import { liveVariables } from "../sandbox/live-keys"
      import { parseOptions } from "./accounts/parse-options"
      import { acmePay } from "./gateways/acme-pay"
      import { verifiedPayments } from "."
      const { main } = shopAccounts("http://localhost:4010")["acme-pay"]
      test("its account", () => {
        const [{ id, options }] = verifiedPayments({
          publicUrl: "http://localhost:9000",
          accounts: { "acme-pay": { main } },
        }).providers
        expect(id).toBe("main")
        expect(parseOptions(acmePay, options, "pp_acme-pay_main")).toMatchObject(main)
      })
      test("its live keys", () => {
        expect(liveVariables({ ACME_PAY_API_KEY: "sk_live_1" })).toEqual(["ACME_PAY_API_KEY"])
      })
    `
    writeFileSync(join(root, "src", "account.spec.ts"), spec)
    const specs = [
      ...["src/account.spec.ts", "src/configuration", "src/accounts/refuse-sandbox.spec.ts"],
      ...["src/storefront/provider-name.spec.ts", "sandbox/live-keys.spec.ts", "scripts/mutate"],
    ]
    const { numFailedTests } = JSON.parse(
      run("jest", [...specs, "--selectProjects", "unit", "--json"])
    )
    expect(numFailedTests).toBe(0)
  }, 180_000)

  it("is in the conformance suite, which tells what is still to be written", () => {
    const spec = `
      import { conformanceRows } from "../integration-tests/support/conformance"
      test("its row", async () => {
        const row = conformanceRows.find(({ account }) => account === "acme-pay_main")
        await expect(row?.genuine("txn_1")).rejects.toThrow(
          /^Write what Acme Pay sends .* integration-tests.support.acme-pay-messages.ts/
        )
      })
    `
    writeFileSync(join(root, "src", "row.spec.ts"), spec)
    const facts = [{ medusaUrl: "http://localhost", sandboxUrl: "http://localhost" }]
    const env = { PAYMENT_TEST_FACTS: JSON.stringify(facts) }
    const args = ["src/row.spec.ts", "--selectProjects", "unit", "--json"]
    expect(JSON.parse(run("jest", args, env)).numPassedTests).toBe(1)
  }, 120_000)
})

/** Whether a text without dashes and blanks has a gateway's name in it, however it is spelled. */
function names(text: string, id: string): boolean {
  return text.toLowerCase().includes(id.replace("-", ""))
}
