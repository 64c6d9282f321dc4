import { expectAuthorizedOnce, transactionOf, untilSettled } from "../support/journal"
import { Shopping } from "../support/shopping"

describe("a person pays by card at Swedbank Pay", () => {
  const shopping = new Shopping()

  it("is declined, takes another card on the same page, and has one order", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    const { txnId, cartId } = await shopping.goToPayPage(page, {
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
