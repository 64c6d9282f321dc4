import type { Browser, Page } from "playwright-core"
import { Admin } from "../support/admin"
import { startAdminServer, type AdminServer } from "../support/admin-server"
import { logInToAdmin } from "../support/log-in"
import { launchBrowser } from "../support/browser"
import { Gateway } from "../support/gateway"
import { expectPaidOnce, transactionOf } from "../support/journal"
import type { OpenPayment } from "../support/open-payment"
import { PaymentsAt } from "../support/payments-at"
import { screenshot, screenshotViews, views } from "../support/screenshot"
import { setStock } from "../support/stock"

describe("staff works off payments that need a person", () => {
  let medusa: AdminServer
  let browser: Browser
  let page: Page
  let payments: PaymentsAt
  const gateway = new Gateway()

  beforeAll(async () => {
    medusa = await startAdminServer("attention")
    payments = new PaymentsAt(medusa)
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: views.wide })
    await logInToAdmin(page, medusa.url)
  }, 300_000)

  afterAll(async () => {
    await browser?.close()
    await medusa?.kill()
  })

  const caseOf = ({ txnId }: OpenPayment) => page.getByTestId(`case-${txnId}`)
  const journal = ({ txnId }: OpenPayment) => transactionOf(txnId, medusa.databaseUrl)
  const visit = (path = "") => page.goto(`${medusa.url}/app/attention${path}`)
  const dialog = () => page.getByRole("alertdialog")
  const confirm = async () => {
    await dialog().getByRole("button").last().click()
    await dialog().waitFor({ state: "detached" })
  }

  it("with nothing to do: says so, and the menu has no badge", async () => {
    await visit()
    await page.getByTestId("attention-empty").waitFor()
    expect(await page.getByTestId("attention-badge").count()).toBe(0)
    await screenshot(page, "attention-empty")
  })

  describe("with money that no order came of", () => {
    let mismatch: OpenPayment
    let late: OpenPayment
    let double: OpenPayment
    let changed: OpenPayment
    let failing: OpenPayment
    let strange: OpenPayment
    let reserved: OpenPayment

    beforeAll(async () => {
      mismatch = await payments.paidOtherwise("100.00")
      late = await payments.late()
      double = await payments.paidTwice()
      changed = await payments.paidForChangedCart()
      failing = await payments.paidForSoldOut()
      strange = await payments.paidUnderOtherName("<b>MD-OTHER</b>")
      reserved = await payments.paidForChangedCart("swedbank-pay_main", "CreditCard")
    }, 240_000)

    it("shows every case with what happened, what was paid and due, and counts them in the menu", async () => {
      await visit()
      await page.getByTestId("attention-list").waitFor()
      await page.getByTestId("attention-badge").getByText("7", { exact: true }).waitFor()
      const amounts = async (payment: OpenPayment) =>
        Promise.all(
          ["paid", "due", "difference"].map((name) =>
            caseOf(payment).getByTestId(`case-${name}`).innerText()
          )
        )
      expect(await amounts(mismatch)).toEqual([myr(100), myr(128.4), myr(-28.4)])
      expect(await amounts(late)).toEqual([myr(128.4), "–", "–"])
      expect(await amounts(double)).toEqual([myr(128.4), myr(0), myr(128.4)])
      await caseOf(mismatch)
        .getByText(/Another amount was paid/)
        .waitFor()
      await caseOf(failing)
        .getByText(/could not place the order/)
        .waitFor()
      await caseOf(double).getByTestId("transaction-order").waitFor()
      await screenshotViews(page, "attention")
    })

    it("narrows them by reason and account, and keeps that in the address", async () => {
      await visit()
      await page.getByTestId("filter-reason").click()
      await page.getByRole("option", { name: /Order failed \(1\)/ }).click()
      await page.waitForURL("**/attention?**reason=order_failed**")
      await caseOf(failing).waitFor()
      await caseOf(late).waitFor({ state: "detached" })
      await page.reload()
      await caseOf(failing).waitFor()
      expect(await page.getByTestId("attention-list").locator("> li").count()).toBe(1)

      await page.getByTestId("filter-account").click()
      await page.getByRole("option", { name: /swedbank-pay_main/ }).click()
      await page.getByTestId("attention-empty").waitFor()
      await page.getByTestId("attention-empty").getByRole("button").click()
      await caseOf(late).waitFor()
      expect(new URL(page.url()).search).toBe("")
    })

    it("says what giving back will do, does nothing when it is not confirmed, and everything else by keyboard", async () => {
      await visit()
      const button = caseOf(mismatch).getByTestId("action-refund_stray")
      await button.focus()
      await page.keyboard.press("Enter")
      await dialog().waitFor()
      expect(await dialog().innerText()).toContain(
        `${myr(100)} go back to the customer at Syok2Pay. This cannot be undone.`
      )
      await screenshot(page, "attention-confirm")
      await dialog().getByRole("button").first().click()
      await dialog().waitFor({ state: "detached" })
      expect(await gateway.payment(mismatch.reference)).toMatchObject({ refunded_amount: "0.00" })

      await button.focus()
      await page.keyboard.press("Enter")
      await dialog().waitFor()
      await dialog().getByRole("button").last().focus()
      await page.keyboard.press("Enter")
      await caseOf(mismatch).waitFor({ state: "detached" })
      await page.getByTestId("attention-badge").getByText("6", { exact: true }).waitFor()
      expect(await gateway.payment(mismatch.reference)).toMatchObject({ refunded_amount: "100.00" })
      expect(await journal(mismatch)).toMatchObject({ attention: null })
    })

    it("releases what is only reserved", async () => {
      await visit()
      await caseOf(reserved).getByTestId("action-refund_stray").click()
      await dialog()
        .getByText(/reservation of .*128\.40 at Swedbank Pay is released/)
        .waitFor()
      await confirm()
      await caseOf(reserved).waitFor({ state: "detached" })
      expect(await journal(reserved)).toMatchObject({ state: "cancelled", attention: null })
    })

    it("places the order that failed once the stock is there, and says what is in the way before", async () => {
      await visit()
      await caseOf(failing).getByTestId("action-settle").click()
      await confirm()
      await page
        .getByText(/still needs a person: Order failed/)
        .first()
        .waitFor()
      await setStock(1000, new Admin(medusa.url))
      await caseOf(failing).getByTestId("action-settle").click()
      await dialog()
        .getByText(/its order is placed and paid/)
        .waitFor()
      await confirm()
      await page
        .getByText(/Order #\d+ is placed and paid/)
        .first()
        .waitFor()
      await caseOf(failing).waitFor({ state: "detached" })
      await expectPaidOnce(failing.cartId, "128.4", medusa.databaseUrl)
    })

    it("gives back what was paid twice, and the order keeps its payment", async () => {
      await visit()
      await caseOf(double).getByTestId("action-refund_stray").click()
      await confirm()
      await caseOf(double).waitFor({ state: "detached" })
      expect(await gateway.payment(double.reference)).toMatchObject({ refunded_amount: "128.40" })
      await expectPaidOnce(double.cartId, "128.4", medusa.databaseUrl)
    })

    it("checks a changed cart again, which changes nothing as long as it is another one", async () => {
      await visit()
      await caseOf(changed).getByTestId("action-settle").click()
      await confirm()
      await page
        .getByText(/still needs a person: Paid late/)
        .first()
        .waitFor()
      expect(await journal(changed)).toMatchObject({ attention: "late_payment", order_id: null })
    })

    it("marks as handled with a note what nothing else helps, and shows text from outside as text", async () => {
      await visit()
      await caseOf(strange).getByTestId("case-link").click()
      await page.waitForURL(`**/attention/${strange.txnId}`)
      await page.getByTestId("transaction-timeline").waitFor()
      await page.getByTestId("transaction-callbacks").getByRole("link").first().waitFor()
      expect(await page.title()).toContain(strange.txnId)
      await page.getByTestId("case-details").getByText("<b>MD-OTHER</b>").waitFor()
      const href = await page
        .getByTestId("transaction-callbacks")
        .getByRole("link")
        .first()
        .getAttribute("href")
      expect(href).toMatch(/\/callbacks\/pcb_[a-z2-7]{26}$/)
      await screenshotViews(page, "transaction")

      await page.getByTestId("action-inquire").click()
      await page
        .getByText(/still needs a person: Wrong reference/)
        .first()
        .waitFor()
      await page.getByTestId("action-resolve").click()
      expect(await page.getByTestId("action-confirm").isDisabled()).toBe(true)
      await page.getByTestId("action-note").fill("Asked Syok2Pay: <b>not ours</b>.")
      await screenshot(page, "transaction-resolve")
      await page.getByTestId("action-confirm").click()
      await page.getByTestId("action-form").waitFor({ state: "detached" })
      const handled = page.locator("[data-event=attention_handled]")
      await handled.getByText("Asked Syok2Pay: <b>not ours</b>.").waitFor()
      await handled.getByText("by tester@shop.example").waitFor()
      await page
        .getByTestId("payment-attention")
        .getByText(/Marked as handled/)
        .waitFor()
      await visit()
      await caseOf(late).waitFor()
      expect(await caseOf(strange).count()).toBe(0)
    })

    it("shows a case that comes while the page is open", async () => {
      await visit()
      await caseOf(late).waitFor()
      const another = await payments.late()
      await caseOf(another).waitFor()
      await caseOf(another).getByTestId("action-refund_stray").click()
      await confirm()
      await caseOf(another).waitFor({ state: "detached" })
    })

    it("is told on the spot when the gateway refuses", async () => {
      await gateway.addFault({
        reference: late.reference,
        call: "refund",
        kind: "status",
        value: "400",
        times: 1,
      })
      await visit()
      await caseOf(late).getByTestId("action-refund_stray").click()
      await confirm()
      await page
        .getByText(/was not given back/)
        .first()
        .waitFor()
      expect(await journal(late)).toMatchObject({ attention: "late_payment" })
    })

    it("leads through many pages, each with an address of its own", async () => {
      await payments.copy(late, 25)
      await visit()
      const rows = page.getByTestId("attention-list").locator("> li")
      await page.getByText("COPY-1", { exact: true }).waitFor()
      expect(await rows.count()).toBe(20)
      await page.getByTestId("attention-next").click()
      await page.waitForURL("**/attention?**after=**")
      await page.getByText("COPY-25", { exact: true }).waitFor()
      await page.reload()
      await page.getByText("COPY-25", { exact: true }).waitFor()
      await page.goBack()
      await page.getByText("COPY-1", { exact: true }).waitFor()
      await payments.removeCopies()
    })

    it("speaks the user's language", async () => {
      for (const [language, title] of [
        ["et", "Vajab tähelepanu"],
        ["sv", "Att hantera"],
        ["pl", "Do wyjaśnienia"],
        ["de", "Klärung"],
      ]) {
        // The dashboard keeps the choice in a cookie, which comes before everything else.
        await page.context().addCookies([{ name: "lng", value: language, url: medusa.url }])
        await visit()
        await page.getByRole("heading", { name: title, level: 1 }).waitFor()
        await caseOf(late).waitFor()
        await screenshot(page, `attention-${language}`)
      }
      await page.context().clearCookies({ name: "lng" })
    })
  })

  it("of a payment that does not exist it says so", async () => {
    await visit("/txn_aaaaaaaaaaaaaaaaaaaaaaaaaa")
    await page.getByTestId("transaction-missing").waitFor()
  })
})

/** An amount as the admin writes it in English. */
const myr = (amount: number) =>
  new Intl.NumberFormat("en", { style: "currency", currency: "MYR" }).format(amount)
