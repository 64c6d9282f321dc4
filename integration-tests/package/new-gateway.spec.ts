import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { projectRoot } from "../../demo/launch/project"

const COPIED = [
  ...["src", "sandbox", "demo", "integration-tests", "docs/.vitepress", "medusa-config.ts"],
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
    const files = written.filter((file) => file.endsWith(".ts"))
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
