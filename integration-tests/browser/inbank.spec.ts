import type { Page } from "playwright-core"
import { callbacksOf, expectPaidOnce, untilSettled } from "../support/journal"
import { Shopping } from "../support/shopping"

describe("a person finances a purchase at Inbank", () => {
  const shopping = new Shopping()

  const goToEpos = (page: Page) =>
    shopping.goToPayPage(page, {
      currency: "eur",
      provider: "pp_inbank_main",
      payPage: { path: "/inbank/epos", parameter: "session" },
    })

  it("and closes the window without going back: the server's message alone places the order", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    const { txnId, cartId } = await goToEpos(page)
    await page.getByTestId("pay").click()
    await page.getByTestId("return").waitFor()
    await context.close()
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect((await callbacksOf(txnId)).map(({ channel }) => channel)).toEqual(["server"])
  })

  it("and is back before the server's message: the page waits, then shows the order", async () => {
    const context = await shopping.browser.newContext()
    const page = await context.newPage()
    // What the page asks for on the way back must not bring the order about before the message.
    const { txnId, cartId } = await goToEpos(page)
    await page.getByTestId("advanced").click()
    await page.getByTestId("delay").selectOption("2000")
    await page.getByTestId("pay").click()
    await page.getByTestId("return").click()
    await page.waitForURL(`**/payments/inbank_main/${txnId}/return**`)
    await page.getByText("your order is placed").waitFor({ timeout: 20_000 })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    const rows = await callbacksOf(txnId)
    expect(rows.find(({ channel }) => channel === "browser")).toMatchObject({
      authenticity: "verified",
      status: "ignored",
    })
    await context.close()
  })
})
