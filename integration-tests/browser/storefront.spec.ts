import { facts } from "../setup/facts"
import { Gateway } from "../support/gateway"
import { expectPaidOnce, transactionOf, untilSettled } from "../support/journal"
import { Shopping } from "../support/shopping"

/** The helpers of `medusa-verified-payments/storefront`, as the demo shop uses them. */
describe("a storefront with the package's helpers", () => {
  const shopping = new Shopping()

  const act = async (txnId: string, outcome: "paid" | "declined") =>
    new Gateway().act((await transactionOf(txnId)).reference, { outcome })

  it("follows a payment on its own page until the order is there, in the shopper's language", async () => {
    const context = await shopping.browser.newContext({ locale: "et-EE" })
    const page = await context.newPage()
    const { txnId, cartId } = await shopping.goToPayPage(page)
    await page.goto(`${shopping.shop.url}/payments/${txnId}`)
    const status = page.getByTestId("payment-status")
    await status.getByRole("heading", { name: "Ootame kinnitust" }).waitFor()
    expect(await status.getAttribute("role")).toBe("status")
    await act(txnId, "paid")
    await page.locator("[data-testid=payment-status][data-final=true]").waitFor()
    expect(await status.innerText()).toContain("tellimus on esitatud")
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    await context.close()
  })

  it("goes on with the payment that is open when the shopper comes back by hand and pays again", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    const { txnId, cartId } = await shopping.goToPayPage(page)
    await page.goto(shopping.shop.url)
    await page
      .getByTestId(`payment-${txnId}`)
      .getByTestId("payment-state")
      .getByText("Waiting for confirmation")
      .waitFor()
    await page.goto(`${shopping.shop.url}/checkout`)
    await page.getByTestId("payment-method-pp_syok2pay_main").click()
    await page.getByTestId("pay").click()
    await page.waitForURL(`${facts().sandboxUrl}/syok2pay/payment**`)
    expect(page.url()).toBe((await redirectUrl(txnId)) ?? "")
    await act(txnId, "paid")
    await page.goto(shopping.shop.url)
    await page
      .getByTestId(`payment-${txnId}`)
      .locator("[data-testid=payment-state][data-final=true]")
      .waitFor()
    await expectPaidOnce(cartId)
    await context.close()
  })

  it("offers another try after a decline, with another payment of the same cart", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    const { txnId, cartId } = await shopping.goToPayPage(page)
    await act(txnId, "declined")
    await untilSettled(txnId, "declined")
    await page.goto(`${shopping.shop.url}/payments/${txnId}`)
    await page.getByText("Payment declined").first().waitFor()
    await page.getByTestId("payment-status").getByRole("link", { name: "Try again" }).click()
    await page.getByTestId("payment-method-pp_syok2pay_main").click()
    await page.getByTestId("pay").click()
    await page.waitForURL(`${facts().sandboxUrl}/syok2pay/payment**`)
    expect(page.url()).not.toBe(await redirectUrl(txnId))
    await page.getByTestId("pay").click()
    await page.getByText("your order is placed").waitFor({ timeout: 20_000 })
    await expectPaidOnce(cartId)
    await context.close()
  })

  it("says so where there is no such payment", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    await page.goto(`${shopping.shop.url}/payments/txn_0000000000000000000000000`)
    await page.getByTestId("payment-status").getByText("No payment to show").waitFor()
    await context.close()
  })
})

const redirectUrl = async (txnId: string) =>
  ((await transactionOf(txnId)) as unknown as { redirect_url: string | null }).redirect_url
