import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { startPostgres, type RunningPostgres } from "../../demo/launch/postgres"
import { publishFacts, type Facts } from "../setup/facts"
import { testDir } from "../setup/test-dir"
import { Admin } from "../support/admin"
import { launchBrowser } from "../support/browser"
import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { expectPaidOnce, untilSettled } from "../support/journal"
import { logInToAdmin } from "../support/log-in"
import { openPayment } from "../support/open-payment"
import { Shop } from "../support/shop"
import { adminRoutes, scriptsIn } from "./support/admin-routes"
import { FreshApp, freeUrl } from "./support/fresh-app"
import { packedTarball } from "./support/pack"
import { wantedVersions } from "./support/versions"

jest.setTimeout(900_000)

describe.each(wantedVersions())("a fresh Medusa $medusa", (version) => {
  const app = new FreshApp(version)
  const heard = join(app.folder, "heard")
  const tables = "select table_name from information_schema.tables where table_name = $1"
  let postgres: RunningPostgres
  let sandbox: { line: string; stop: () => Promise<void> } | undefined
  let url: string
  let orderId: string

  beforeAll(async () => {
    postgres = await startPostgres({
      clusterDir: join(testDir, `packed-${version.medusa}`),
      durable: false,
    })
    const name = `shop_${Date.now()}`
    await postgres.createDatabase(name)
    url = await freeUrl()
    app.env = { ...app.env, DATABASE_URL: postgres.url(name), HEARD_FILE: heard }
  })

  afterAll(async () => {
    await sandbox?.stop()
    await app.remove()
    await postgres?.stop()
    rmSync(join(testDir, `packed-${version.medusa}`), { recursive: true, force: true })
  })

  it("takes the packed plugin without a word about peers", () => {
    expect(app.install(packedTarball())).not.toMatch(/ERESOLVE|peer/i)
    expect(app.npm(["ls", "medusa-verified-payments"])).toContain("medusa-verified-payments@")
  })

  it("gets types of options, workflows, modules and events", async () => {
    await app.run("tsc", ["--noEmit", "-p", "tsconfig.json"])
  })

  it("gives storefronts their helpers as ES modules and as CommonJS", () => {
    const names = [
      "medusa-verified-payments/storefront",
      "medusa-verified-payments/storefront/react",
    ]
    const script = `
      import { createRequire } from "node:module"
      const require = createRequire(process.cwd() + "/package.json")
      const kept = []
      for (const name of ${JSON.stringify(names)}) {
        const [esm, cjs] = [await import(name), require(name)]
        kept.push(Object.keys(cjs).sort().join() === Object.keys(esm).sort().join() && Object.keys(esm).length)
      }
      console.log(kept.join())`
    expect(app.node(script)).toMatch(/^1\d,2\n$/)
  })

  it("has the journal after medusa db:migrate", async () => {
    sandbox = await app.startSandbox(url)
    app.env.SANDBOX_OPTIONS = sandbox.line
    await app.run("medusa", ["db:migrate"])
    const seeded = join(app.folder, "seeded.json")
    await app.run("medusa", ["exec", "./src/scripts/seed.ts", seeded])
    const known: Facts = JSON.parse(readFileSync(seeded, "utf8"))
    const databaseUrl = app.env.DATABASE_URL
    const sandboxUrl: string = JSON.parse(sandbox.line).url
    const worlds = Array.from({ length: Number(process.env.JEST_WORKER_ID ?? 1) }, () => ({
      ...known,
      medusaUrl: url,
      sandboxUrl,
      databaseUrl,
    }))
    publishFacts(worlds)
    expect(await sql(tables, ["payment_transaction"])).toHaveLength(1)
  })

  it("builds an admin that has the plugin's pages", async () => {
    await app.run("medusa", ["build"])
    const built = scriptsIn(join(app.folder, ".medusa", "server", "public", "admin"))
    const missing = adminRoutes().filter((path) => !built.includes(`"${path}"`))
    expect(missing).toEqual([])
    expect(adminRoutes()).toContain("/in-person-payments")
  })

  it("takes a payment at the packed sandbox and tells the shop's own code", async () => {
    await app.start(url, "build")
    const payment = await openPayment(new Shop())
    await new Gateway().act(payment.reference, { outcome: "paid" })
    await untilSettled(payment.txnId, "captured")
    orderId = (await expectPaidOnce(payment.cartId)).orders[0]
    await eventually(
      async () =>
        existsSync(heard) && readFileSync(heard, "utf8").includes(`${payment.txnId} 128.40 MYR`),
      "the shop's subscriber heard of the payment"
    )
  })

  it("shows the plugin's pages to whoever has logged in", async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const broken: string[] = []
      page.on("pageerror", (error) => broken.push(error.message))
      await logInToAdmin(page, url)
      for (const path of adminRoutes()) {
        await page.goto(`${url}/app${path}`)
        await page.locator("main h1, main h2").first().waitFor()
        expect(await page.locator("main").innerText()).not.toMatch(/404|error occurred/i)
      }
      expect(broken).toEqual([])
    } finally {
      await browser.close()
    }
  })

  it("works on after the plugin is uninstalled, with the orders that were paid", async () => {
    await app.stop()
    app.npm(["uninstall", "--prefer-offline", "--no-audit", "medusa-verified-payments"])
    rmSync(join(app.folder, "src"), { recursive: true })
    app.useConfig("medusa-config-without.ts")
    await app.start(url, "sources")
    const { body } = await new Admin().request("get", `/admin/orders/${orderId}`)
    expect(body.order).toMatchObject({ id: orderId, payment_status: "captured" })
    const { provider_id, amount } = await new Admin().paymentOf(orderId)
    expect({ provider_id, amount }).toEqual({ provider_id: "pp_syok2pay_main", amount: 128.4 })
    await new Shop().fillCart()
  })
})
