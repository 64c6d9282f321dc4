import type { Browser, Page } from "playwright-core"
import { startAdminServer, type AdminServer } from "../support/admin-server"
import { launchBrowser } from "../support/browser"
import { CallbackShop, HOSTILE } from "../support/callback-shop"
import { expectUnpaid } from "../support/journal"
import { screenshot } from "../support/screenshot"
import { logInToAdmin } from "../support/log-in"

describe("one callback in the Medusa admin", () => {
  let medusa: AdminServer
  let browser: Browser
  let shop: CallbackShop
  let page: Page

  beforeAll(async () => {
    medusa = await startAdminServer("callback-details")
    browser = await launchBrowser()
    shop = new CallbackShop(medusa)
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] })
    page = await context.newPage()
    await logInToAdmin(page, medusa.url)
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await medusa?.kill()
  })

  const open = (id: string) => page.goto(`${medusa.url}/app/callbacks/${id}`)

  it("tells what came, what was answered, what the gateway says and what became of it", async () => {
    const { id, txnId, orderId, number } = await shop.paid()
    await shop.tell(txnId, "REFUNDED")
    await open(id)
    await page.getByRole("heading", { name: "Syok2Pay · SUCCESS" }).waitFor()
    await page.getByTestId("callback-status").getByText("Done").waitFor()
    expect(await page.getByTestId("callback-deliveries").textContent()).toBe("5")
    await page.getByTestId("callback-secret").getByText("The current one").waitFor()
    const steps = page.getByTestId("callback-timeline").locator("li")
    const shown = await Promise.all((await steps.all()).map((one) => one.getAttribute("data-step")))
    expect(shown[0]).toBe("received")
    expect(shown.at(-1)).toBe("ended")
    expect(shown).toEqual(expect.arrayContaining(["claimed", "inquired", "event"]))
    await page.getByTestId("callback-timeline").getByText("Order placed", { exact: true }).waitFor()
    await page.getByTestId("callback-siblings").getByText("REFUNDED").waitFor()

    const payload = page.getByTestId("callback-payload")
    expect(await payload.textContent()).toContain('  "txn_status": "SUCCESS"')
    await screenshot(page, "callback-payload")
    await screenshot(page, "callback-payload", { view: "narrow" })
    await page.getByTestId("callback-payload-received").click()
    expect(JSON.parse(String(await payload.textContent()))).toMatchObject({ txn_status: "SUCCESS" })

    await page.getByTestId("callback-tab-response").click()
    expect(await page.getByTestId("callback-answer").textContent()).toBe(
      'HTTP 200\n\n{"success":true}'
    )
    await page.getByTestId("callback-inquiry").waitFor()
    await screenshot(page, "callback-response")
    await page.getByTestId("callback-tab-headers").click()
    await page.getByRole("cell", { name: "x-signature" }).waitFor()
    await screenshot(page, "callback-headers")

    await page
      .getByTestId("callback-payment")
      .getByRole("link", { name: `#${number}` })
      .click()
    await page.waitForURL(`${medusa.url}/app/orders/${orderId}`)
  })

  it("is copied as a command without its secrets", async () => {
    const { id } = await shop.paid()
    await open(id)
    await page.getByTestId("callback-curl").click()
    const command = await page.evaluate(() => navigator.clipboard.readText())
    expect(command).toMatch(/^curl \\\n {2}-X 'POST'/)
    expect(command).toContain("x-signature: <redacted>")
  })

  it("shows text from outside as text, and bytes that are none one by one", async () => {
    const hostile = await shop.hostile()
    await open(hostile.id)
    await page.getByRole("heading", { name: HOSTILE }).waitFor()
    expect(await page.locator("img[src=x]").count()).toBe(0)
    const binary = await shop.binary()
    await open(binary.id)
    await page.getByTestId("callback-payload").getByText("00 ff fe 48 69").waitFor()
    await screenshot(page, "callback-binary")
  })

  it("stays refused while its proof is wrong, and nothing can force it", async () => {
    const { id, cartId } = await shop.forged()
    await open(id)
    await page.getByTestId("callback-status").getByText("wrong signature").waitFor()
    expect(await page.getByTestId("callback-process").count()).toBe(0)
    await page.getByTestId("callback-verify").click()
    await screenshot(page, "callback-verify")
    await page.getByRole("button", { name: "Verify", exact: true }).click()
    await page.getByText("Still not proven: wrong signature").first().waitFor()
    await page.getByTestId("callback-status").getByText("Refused").waitFor()
    await expectUnpaid(cartId, medusa.databaseUrl)
  })

  it("is verified again once what it was refused for is mended", async () => {
    const { id, trust } = await shop.stale()
    await open(id)
    await page.getByTestId("callback-status").getByText("timestamp too old").waitFor()
    await screenshot(page, "callback-refused")
    await trust()
    await page.getByTestId("callback-verify").click()
    await page.getByRole("button", { name: "Verify", exact: true }).click()
    await page.waitForURL((url) => !url.pathname.endsWith(id))
    await page.getByTestId("callback-before").getByRole("link", { name: id }).waitFor()
    await page.getByTestId("callback-timeline").getByText("Verified again").waitFor()
    await screenshot(page, "callback-genuine")
    await page.getByTestId("callback-before").getByRole("link").click()
    await page.getByTestId("callback-became").waitFor()
    expect(await page.getByTestId("callback-verify").count()).toBe(0)
  })

  it("says so when there is none", async () => {
    await open("pcb_aaaaaaaaaaaaaaaaaaaaaaaaaa")
    await page.getByTestId("callback-missing").waitFor()
    await page.getByRole("link", { name: "All callbacks" }).click()
    await page.getByTestId("callbacks-search").waitFor()
  })

  it("is readable in the dark", async () => {
    const { id } = await shop.paid()
    await page.addInitScript(() => window.localStorage.setItem("medusa_admin_theme", "dark"))
    await open(id)
    await page.getByTestId("callback-payload").waitFor()
    await screenshot(page, "callback-dark")
  })
})
