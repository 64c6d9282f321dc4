import { facts } from "../setup/facts"
import { expectPaidOnce, expectUnpaid, untilSettled } from "../support/journal"
import { sql } from "../support/database"
import { eventually } from "../support/eventually"
import { Shopping } from "../support/shopping"

describe("a person buys in the demo shop", () => {
  const shopping = new Shopping()

  it("and closes the tab on the pay page: the order is there without anyone returning", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    // The browser may not go anywhere after the pay page, as if it had been closed in that moment.
    await page.route("**/payments/**", (route) => route.abort())
    const { txnId, cartId } = await shopping.goToPayPage(page)
    const paying = page.waitForRequest((request) => request.method() === "POST")
    await page.getByTestId("pay").click({ noWaitAfter: true })
    await (await paying).response()
    await context.close()
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
  })

  it("and comes back: the page waits for the server's word, then shows the order", async () => {
    const context = await shopping.browser.newContext({ viewport: { width: 390, height: 844 } })
    const page = await context.newPage()
    const { txnId, cartId } = await shopping.goToPayPage(page)
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
    const first = await shopping.browser.newContext()
    const { txnId, cartId } = await shopping.goToPayPage(await first.newPage())
    const plain = await shopping.browser.newContext({ javaScriptEnabled: false, locale: "et-EE" })
    const page = await plain.newPage()
    await page.goto(`${facts().medusaUrl}/payments/syok2pay_main/${txnId}/return`)
    expect(await page.locator("html").getAttribute("lang")).toBe("et")
    const waiting = await page.locator("h1").innerText()
    await (await first.newPage()).goto(await redirectUrl(txnId)).then(() => undefined)
    const payPage = first.pages()[1]
    await payPage.getByTestId("pay").click()
    await eventually(
      async () => (await page.locator("h1").innerText()) !== waiting,
      "the page renewed itself"
    )
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    await first.close()
    await plain.close()
  })

  it("and presses cancel: no order, and the cancel page offers another try", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    const { txnId, cartId } = await shopping.goToPayPage(page)
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
