import type { Browser, Page } from "playwright-core"
import { facts } from "../setup/facts"
import { startAdminServer, type AdminServer } from "../support/admin-server"
import { logInToAdmin } from "../support/log-in"
import { launchBrowser } from "../support/browser"
import { expectPaidOnce, transactionOf, untilSettled } from "../support/journal"
import { TILL_1, TILL_2 } from "../support/kustom-shop"
import { Shop } from "../support/shop"

describe("staff takes a payment in the Medusa admin, on a clerk's phone", () => {
  let medusa: AdminServer
  let browser: Browser

  beforeAll(async () => {
    medusa = await startAdminServer("in-person")
    browser = await launchBrowser()
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await medusa?.kill()
  })

  const choose = async (page: Page, device: RegExp) => {
    await page.getByTestId("in-person-device").click()
    await page.getByRole("option", { name: device }).click()
  }

  const openPhone = async (device: string) => {
    const phone = await browser.newPage()
    await phone.goto(`${facts().sandboxUrl}/kustom/phone/${device}`)
    return phone
  }

  const start = async (device: RegExp) => {
    const { cartId } = await new Shop(medusa.url).fillCart({ currency: "sek" })
    const page = await browser.newPage()
    await logInToAdmin(page, medusa.url)
    await page.goto(`${medusa.url}/app/in-person-payments`)
    await page.getByTestId("in-person-cart-id").fill(cartId)
    await choose(page, device)
    await page.getByTestId("in-person-start").click()
    await page.waitForURL("**/in-person-payments?**payment=txn_**")
    const txnId = String(new URL(page.url()).searchParams.get("payment"))
    return { page, cartId, txnId }
  }

  it("declined once, then paid: the admin shows it live, and the order is there", async () => {
    const { page, cartId, txnId } = await start(/Till 1/)
    const status = page.getByTestId("in-person-status")
    await status.getByText(/clerk/i).waitFor()

    const phone = await openPhone(TILL_1)
    await phone.getByTestId("phone-choose-card").click()
    await phone.getByTestId("phone-decline").click()
    await phone.getByTestId("phone-declined").waitFor()
    await page.getByTestId("in-person-declined").waitFor()

    // What the phone shows next may be what another spec has left on it.
    await phone.getByTestId("phone-pay").click()
    await page.getByTestId("in-person-order-link").waitFor()
    const { order_id } = await untilSettled(txnId, "captured", medusa.databaseUrl)
    await expectPaidOnce(cartId, "128.4", medusa.databaseUrl)

    await page.getByTestId("in-person-order-link").click()
    await page.waitForURL(`${medusa.url}/app/orders/${order_id}`)
    await phone.close()
    await page.close()
  })

  it("cancelled in the admin: the phone asks no more, and a reload still tells", async () => {
    const { page, txnId } = await start(/Till 2/)
    const phone = await openPhone(TILL_2)
    await phone.getByTestId("phone-session").waitFor()
    await page.getByTestId("in-person-abort").click()
    await page.getByRole("alertdialog").getByRole("button").last().click()
    await page.getByTestId("in-person-new").waitFor()
    expect(await transactionOf(txnId, medusa.databaseUrl)).toMatchObject({ state: "cancelled" })
    await phone.reload()
    await phone.getByTestId("phone-idle").waitFor()
    await page.reload()
    await page
      .getByTestId("in-person-status")
      .getByText(/cancel/i)
      .waitFor()
    await phone.close()
    await page.close()
  })
})
