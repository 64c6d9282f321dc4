import type { Browser } from "playwright-core"
import type { ServedShop } from "../../demo/shop/serve"
import { goToPayPage } from "../support/browse"
import { launchBrowser } from "../support/browser"
import { startDemoShop } from "../support/demo-shop"
import { expectAuthorizedOnce, transactionOf, untilSettled } from "../support/journal"

describe("a person pays by card at Swedbank Pay", () => {
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

  it("is declined, takes another card on the same page, and has one order", async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const { txnId, cartId } = await goToPayPage(page, {
      shopUrl: shop.url,
      currency: "sek",
      provider: "pp_swedbank-pay_main",
      payPage: { path: "/swedbank-pay/checkout", parameter: "id" },
    })
    const payPage = page.url()
    await page.getByTestId("decline").click()
    await page.getByTestId("notice").waitFor()
    expect(page.url()).toBe(payPage)

    await page.getByTestId("pay").click()
    await page.waitForURL(`**/payments/swedbank-pay_main/${txnId}/return**`)
    await page.getByText("your order is placed").waitFor({ timeout: 20_000 })
    await untilSettled(txnId, "authorized")
    expect(await transactionOf(txnId)).toMatchObject({ attention: null, attempt: 1 })
    await expectAuthorizedOnce(cartId)
    await context.close()
  })
})
