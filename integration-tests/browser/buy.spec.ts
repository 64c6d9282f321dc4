import type { Browser, Page } from "playwright-core"
import type { ServedShop } from "../../demo/shop/serve"
import { facts } from "../setup/facts"
import { goToPayPage as browse } from "../support/browse"
import { launchBrowser } from "../support/browser"
import { startDemoShop } from "../support/demo-shop"
import { expectPaidOnce, expectUnpaid, untilSettled } from "../support/journal"
import { sql } from "../support/database"
import { eventually } from "../support/eventually"

describe("a person buys in the demo shop", () => {
  let browser: Browser
  let shop: ServedShop

  beforeAll(async () => {
    shop = await startDemoShop()
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await shop?.close()
  })

  const goToPayPage = (page: Page) =>
    browse(page, {
      shopUrl: shop.url,
      currency: "myr",
      provider: "pp_syok2pay_main",
      payPage: { path: "/syok2pay/payment", parameter: "session_id" },
    })

  it("and closes the tab on the pay page: the order is there without anyone returning", async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    // The browser may not go anywhere after the pay page, as if it had been closed in that moment.
    await page.route("**/payments/**", (route) => route.abort())
    const { txnId, cartId } = await goToPayPage(page)
    const paying = page.waitForRequest((request) => request.method() === "POST")
    await page.getByTestId("pay").click({ noWaitAfter: true })
    await (await paying).response()
    await context.close()
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("and comes back: the page waits for the server's word, then shows the order", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const { txnId, cartId } = await goToPayPage(page)
    await page.getByTestId("advanced").click()
    await page.getByTestId("delay").selectOption("2000")
    await page.getByTestId("pay").click()
    await page.waitForURL(`**/payments/syok2pay_main/${txnId}/return**`)
    expect(await page.locator("html").getAttribute("lang")).toBe("en")
    await page.getByText("your order is placed").waitFor({ timeout: 20_000 })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    await context.close()
  })

  it("and comes back without JavaScript: the page renews itself until the order is there", async () => {
    const shopping = await browser.newContext()
    const { txnId, cartId } = await goToPayPage(await shopping.newPage())
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: "et-EE" })
    const page = await plain.newPage()
    await page.goto(`${facts().medusaUrl}/payments/syok2pay_main/${txnId}/return`)
    expect(await page.locator("html").getAttribute("lang")).toBe("et")
    const waiting = await page.locator("h1").innerText()
    await (await shopping.newPage()).goto(await redirectUrl(txnId)).then(() => undefined)
    const payPage = shopping.pages()[1]
    await payPage.getByTestId("pay").click()
    await eventually(
      async () => (await page.locator("h1").innerText()) !== waiting,
      "the page renewed itself"
    )
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    await shopping.close()
    await plain.close()
  })

  it("and presses cancel: no order, and the cancel page offers another try", async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const { txnId, cartId } = await goToPayPage(page)
    await page.getByTestId("cancel").click()
    await page.waitForURL(`**/payments/syok2pay_main/${txnId}/**`)
    await untilSettled(txnId, "cancelled")
    await expectUnpaid(cartId)
    await context.close()
  })
})

async function redirectUrl(txnId: string): Promise<string> {
  const [row] = await sql<{ redirect_url: string }>(
    "select redirect_url from payment_transaction where id = $1",
    [txnId]
  )
  return row.redirect_url
}
