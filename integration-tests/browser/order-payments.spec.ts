import type { Browser, Page } from "playwright-core"
import { Admin } from "../support/admin"
import { startAdminServer, type AdminServer } from "../support/admin-server"
import { logInToAdmin } from "../support/log-in"
import { launchBrowser } from "../support/browser"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { transactionOf, untilAttention, untilSettled } from "../support/journal"
import { PaymentsAt, type Ordered } from "../support/payments-at"
import { refundInPortal } from "../support/portal"
import { screenshot, screenshotViews, views } from "../support/screenshot"

describe("staff looks at an order's payments, and moves money", () => {
  let medusa: AdminServer
  let browser: Browser
  let page: Page
  let payments: PaymentsAt
  const swedbankPay = new Gateway("swedbank-pay")

  beforeAll(async () => {
    medusa = await startAdminServer("order-payments")
    payments = new PaymentsAt(medusa)
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: views.wide })
    await logInToAdmin(page, medusa.url)
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await medusa?.kill()
  })

  const visit = async ({ orderId, txnId }: Ordered) => {
    await page.goto(`${medusa.url}/app/orders/${orderId}`)
    await page.getByTestId(`payment-${txnId}`).waitFor()
  }
  const card = ({ txnId }: Ordered) => page.getByTestId(`payment-${txnId}`)
  const journal = ({ txnId }: Ordered) => transactionOf(txnId, medusa.databaseUrl)
  const admin = () => new Admin(medusa.url)
  const dialog = () => page.getByRole("alertdialog")
  const confirm = () => dialog().getByRole("button").last().click()

  /** What a row of the amounts says: at the gateway, in Medusa. */
  const amounts = async (payment: Ordered, row: string) =>
    (await card(payment).getByTestId(`amount-${row}`).getByRole("cell").allInnerTexts()).slice(1)

  const untilAmounts = (payment: Ordered, row: string, expected: string[]) =>
    eventually(
      async () => JSON.stringify(await amounts(payment, row)) === JSON.stringify(expected),
      `${row} is ${expected.join(" and ")}`
    )

  it("captures a part, then refunds a part, exactly what was typed", async () => {
    const payment = await payments.ordered("swedbank-pay_main", "authorized", "CreditCard")
    await visit(payment)
    expect(await amounts(payment, "authorized")).toEqual([sek(128.4), sek(128.4)])
    expect(await amounts(payment, "captured")).toEqual([sek(0), sek(0)])
    await screenshot(page, "order-authorized")

    await card(payment).getByTestId("action-capture").click()
    const amount = page.getByTestId("action-amount")
    await amount.fill("128.41")
    await page.getByText(/At most .*128\.40 is possible/).waitFor()
    expect(await page.getByTestId("action-confirm").isDisabled()).toBe(true)
    await amount.fill("100,10")
    await page.getByTestId("action-effect").getByText(sek(100.1)).waitFor()
    await screenshot(page, "order-capture")
    await page.getByTestId("action-confirm").click()
    await page.getByTestId("action-form").waitFor({ state: "detached" })
    await untilAmounts(payment, "captured", [sek(100.1), sek(100.1)])
    expect(await swedbankPay.payment(payment.reference)).toMatchObject({ captured_amount: "10010" })

    await card(payment).getByTestId("action-refund").click()
    await amount.fill("30.05")
    await page
      .getByTestId("action-effect")
      .getByText(/cannot be undone/)
      .waitFor()
    await page.getByTestId("action-confirm").click()
    await page.getByTestId("action-form").waitFor({ state: "detached" })
    await untilAmounts(payment, "refunded", [sek(30.05), sek(30.05)])
    expect(await swedbankPay.payment(payment.reference)).toMatchObject({ refunded_amount: "3005" })
    const { captures, refunds } = await admin().paymentOf(payment.orderId)
    expect([captures, refunds]).toMatchObject([[{ amount: 100.1 }], [{ amount: 30.05 }]])
    await screenshot(page, "order-captured")
  })

  it("captures all that is reserved, which no button of Medusa's shows differently after", async () => {
    const payment = await payments.ordered("swedbank-pay_main", "authorized", "CreditCard")
    await visit(payment)
    await card(payment).getByTestId("action-capture").click()
    await page.getByTestId("action-confirm").click()
    await untilAmounts(payment, "captured", [sek(128.4), sek(128.4)])
    expect((await admin().paymentOf(payment.orderId)).captures).toMatchObject([{ amount: 128.4 }])
    // Medusa's own section beside it has heard of it too.
    await page.getByRole("button", { name: /Capture payment/ }).waitFor({ state: "detached" })
  })

  it("releases a reservation, and the order stays", async () => {
    const payment = await payments.ordered("swedbank-pay_main", "authorized", "CreditCard")
    await visit(payment)
    await card(payment).getByTestId("action-cancel").click()
    await dialog()
      .getByText(/The order stays, without a payment/)
      .waitFor()
    await confirm()
    await card(payment).locator("[data-state=cancelled]").waitFor()
    expect(await journal(payment)).toMatchObject({ state: "cancelled", attention: null })
    expect((await admin().paymentOf(payment.orderId)).canceled_at).toEqual(expect.any(String))
    expect((await swedbankPay.payment(payment.reference)).status).toBe("Cancelled")
  })

  it("asks the gateway now, and what was refunded in its portal is there", async () => {
    const payment = await payments.ordered("syok2pay_main", "captured")
    await refundInPortal(payment.reference, "28.40")
    await visit(payment)
    expect(await amounts(payment, "refunded")).toEqual([myr(0), myr(0)])
    await card(payment).getByTestId("action-inquire").click()
    await page
      .getByText(/State at the gateway: Captured/)
      .first()
      .waitFor()
    await untilAmounts(payment, "refunded", [myr(28.4), myr(28.4)])
  })

  it("shows what differs between both sides, and why a person is asked", async () => {
    const payment = await payments.ordered("swedbank-pay_main", "captured", "Banklink")
    const { id } = await admin().paymentOf(payment.orderId)
    expect((await admin().refund(id, 28.4)).status).toBe(200)
    await visit(payment)
    const box = card(payment).getByTestId("transaction-mismatch")
    await box.getByText(/has refunded .*0\.00, Medusa has recorded .*28\.40/).waitFor()
    expect(await amounts(payment, "refunded")).toEqual([sek(0), sek(28.4)])
    await screenshotViews(page, "order-mismatch")
    await swedbankPay.portal(payment.reference, "fail_reversal")
    await untilAttention(payment.txnId, medusa.databaseUrl)
    // What never went through is taken back in Medusa, so that it can be refunded again.
    await eventually(
      async () => (await admin().paymentOf(payment.orderId)).refunds?.length === 0,
      "the failed refund is taken back"
    )
    await visit(payment)
    await card(payment)
      .getByTestId("payment-attention")
      .getByText(/did not go through/)
      .waitFor()
    expect(await amounts(payment, "refunded")).toEqual([sek(0), sek(0)])
  })

  it("shows every attempt of an order, the stray one with its case", async () => {
    const first = await payments.open()
    const second = await payments.again(first)
    const gateway = new Gateway()
    await gateway.act(second.reference, { outcome: "paid" })
    const { order_id } = await untilSettled(second.txnId, "captured", medusa.databaseUrl)
    await gateway.act(first.reference, { outcome: "paid" })
    await untilAttention(first.txnId, medusa.databaseUrl)
    await page.goto(`${medusa.url}/app/orders/${order_id}`)
    await page.getByTestId(`payment-${second.txnId}`).waitFor()
    await page.getByTestId(`other-${first.txnId}`).getByText("Paid twice").waitFor()
    await screenshot(page, "order-attempts")
    await page.getByTestId(`other-${first.txnId}`).getByRole("link").click()
    await page.waitForURL(`**/attention/${first.txnId}`)
  })

  it("asks for the rented device's number before it activates the rental", async () => {
    const payment = await payments.ordered("inbank_rent", "authorized")
    await visit(payment)
    await card(payment).getByTestId("action-capture").click()
    expect(await page.getByTestId("action-confirm").isDisabled()).toBe(true)
    await page.getByTestId("device-number").fill("12")
    await page.getByTestId("action-confirm").click()
    await page
      .getByTestId("action-error")
      .getByText(/IMEI has 15 digits/)
      .waitFor()
    await screenshot(page, "order-rented-device")
    await page.getByTestId("device-number").fill("990000000000017")
    await page.getByTestId("action-confirm").click()
    await page.getByTestId("action-form").waitFor({ state: "detached" })
    await untilSettled(payment.txnId, "captured", medusa.databaseUrl)
    expect(await journal(payment)).toMatchObject({
      capture_details: {
        assetIdentifiers: [{ identifierType: "IMEI", identifier: "990000000000017" }],
      },
    })
  })

  it("asks for the customer's address before it pays a refund out in coins", async () => {
    const payment = await payments.ordered("b2binpay_payout", "captured")
    await visit(payment)
    await card(payment).getByTestId("action-refund").click()
    await page.getByTestId("action-amount").fill("28.40")
    const given = {
      address: "TXYZexampleAddressOfTheCustomer",
      currency: "2145",
      name: "Aina Example",
      country: "EE",
    }
    for (const [field, text] of Object.entries(given)) {
      expect(await page.getByTestId("action-confirm").isDisabled()).toBe(true)
      await page.getByTestId(`payout-${field}`).fill(text)
    }
    await screenshot(page, "order-payout")
    await page.getByTestId("action-confirm").click()
    await page.getByTestId("action-form").waitFor({ state: "detached" })
    expect(await journal(payment)).toMatchObject({
      refund_pending_at: expect.any(Date),
      refund_details: { address: given.address, beneficiary: { name: given.name, country: "EE" } },
    })
  })
})

const amountIn = (currency: string) => (amount: number) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).format(amount)
const sek = amountIn("SEK")
const myr = amountIn("MYR")
