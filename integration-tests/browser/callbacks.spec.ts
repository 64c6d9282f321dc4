import type { Browser, Page } from "playwright-core"
import { startAdminServer, type AdminServer } from "../support/admin-server"
import { launchBrowser } from "../support/browser"
import { eventually } from "../support/eventually"
import { CallbackShop, HOSTILE } from "../support/callback-shop"
import { expectPaidOnce, untilSettled } from "../support/journal"
import { screenshot } from "../support/screenshot"
import { logInToAdmin } from "../support/log-in"

describe("the merchant at the callbacks of the Medusa admin", () => {
  let medusa: AdminServer
  let browser: Browser
  let shop: CallbackShop
  let page: Page
  let paid: Awaited<ReturnType<CallbackShop["paid"]>>
  let refused: { id: string; txnId: string }
  const dialogs: string[] = []

  beforeAll(async () => {
    medusa = await startAdminServer("callbacks")
    browser = await launchBrowser()
    shop = new CallbackShop(medusa)
    paid = await shop.paid()
    refused = await shop.forged()
    await shop.hostile()
    const context = await browser.newContext({ permissions: ["clipboard-read"] })
    page = await context.newPage()
    // Markup from outside that came alive would say so.
    page.on("dialog", async (dialog) => {
      dialogs.push(dialog.message())
      await dialog.dismiss()
    })
    await logInToAdmin(page, medusa.url)
  }, 300_000)

  afterAll(async () => {
    expect(dialogs).toEqual([])
    await browser?.close()
    await medusa?.kill()
  })

  const open = async (query = "") => {
    await page.goto(`${medusa.url}/app/callbacks${query}`)
    await page.getByTestId("callbacks-search").waitFor()
  }
  const rowOf = (id: string) => page.locator(`[data-testid=callback-row][data-id=${id}]`)
  const ids = async () =>
    Promise.all(
      (await page.getByTestId("callback-row").all()).map((row) => row.getAttribute("data-id"))
    )
  /** While a list loads its rows are gone: that one row is gone says nothing about the others. */
  const untilRows = async (count: number) =>
    eventually(async () => {
      const shown = await ids()
      return shown.length === count && shown
    }, `${count} rows`)
  const address = () => new URL(page.url()).searchParams

  it("sees what came, how it ended, and goes to its order", async () => {
    await page.goto(`${medusa.url}/app`)
    await page.getByRole("link", { name: "Callbacks" }).first().click()
    await rowOf(paid.id).waitFor()
    await rowOf(paid.id).getByText("SUCCESS").waitFor()
    await rowOf(paid.id).getByText("Settled: captured, order placed").waitFor()
    await rowOf(refused.id).getByText("wrong signature").waitFor()
    // As text, not as a picture that does not load.
    await page.getByText(HOSTILE).first().waitFor()
    await screenshot(page, "callbacks-list")
    await screenshot(page, "callbacks-list", { view: "narrow" })

    await rowOf(paid.id)
      .getByRole("link", { name: `#${paid.number}` })
      .click()
    await page.waitForURL(`${medusa.url}/app/orders/${paid.orderId}`)
  })

  it("filters, and the address keeps it", async () => {
    await open()
    await rowOf(paid.id).waitFor()
    await page.getByTestId("callbacks-authenticity").click()
    await page.getByRole("option", { name: "Refused" }).click()
    await rowOf(paid.id).waitFor({ state: "detached" })
    await rowOf(refused.id).waitFor()
    expect(address().get("authenticity")).toBe("refused")
    await page.getByTestId("callbacks-status").click()
    await page.getByRole("menuitemcheckbox", { name: "Ignored" }).click()
    await page.getByRole("menuitemcheckbox", { name: "Failed" }).click()
    await page.keyboard.press("Escape")
    await eventually(
      async () => address().getAll("status").join() === "ignored,failed",
      "both in the address"
    )
    await screenshot(page, "callbacks-filters")

    await page.reload()
    await rowOf(refused.id).waitFor()
    await page.getByTestId("callbacks-status").filter({ hasText: "2 chosen" }).waitFor()
    await page.getByTestId("callbacks-clear").click()
    await rowOf(paid.id).waitFor()
    expect([...address().keys()]).toEqual([])
    await page.goBack()
    await rowOf(paid.id).waitFor({ state: "detached" })
  })

  it("searches by what is at hand, and is told when nothing is found", async () => {
    await open()
    const search = page.getByTestId("callbacks-search")
    await search.fill(`#${paid.number}`)
    await search.press("Enter")
    await rowOf(refused.id).waitFor({ state: "detached" })
    expect(await untilRows(1)).toEqual([paid.id])
    expect(address().get("q")).toBe(`#${paid.number}`)

    await search.fill("nothing of that name")
    await search.press("Enter")
    await page.getByTestId("callbacks-empty").waitFor()
    await screenshot(page, "callbacks-empty")
  })

  it("turns pages to older and newer ones, and sends a page to a colleague", async () => {
    const { txnId } = paid
    const words = Array.from({ length: 22 }, (_, turn) => `STATUS ${turn}`)
    await shop.tellAll(txnId, words)
    await open(`?transaction_id=${txnId}`)
    await page.getByText("Callbacks: 23").waitFor()
    const first = await untilRows(20)
    await page.getByTestId("callbacks-older").click()
    await rowOf(paid.id).waitFor()
    const second = await ids()
    expect(new Set([...first, ...second]).size).toBe(23)
    await screenshot(page, "callbacks-older")

    const colleague = await page.context().newPage()
    await colleague.goto(page.url())
    await colleague.locator(`[data-id=${paid.id}]`).waitFor()
    await colleague.close()

    await page.getByTestId("callbacks-newer").click()
    await rowOf(String(first[0])).waitFor()
    expect(await ids()).toEqual(first)
  })

  it("follows live: a new callback appears by itself", async () => {
    const { txnId } = await shop.hostile()
    await open(`?transaction_id=${txnId}`)
    await page.getByTestId("callbacks-follow").click()
    expect(address().get("follow")).toBe("1")
    const { id } = await shop.tell(txnId, "PENDING")
    await rowOf(id).waitFor()
    await page.getByText("New callbacks have arrived.").waitFor({ state: "attached" })
  })

  it("processes one again, after seeing what that would do, for a reason", async () => {
    const { id, cartId, mend } = await shop.waiting()
    await open(`?q=${id}`)
    await rowOf(id).locator("[data-status=waiting]").waitFor()
    await rowOf(id).getByTestId("callback-process").click()
    await page.getByTestId("callback-preview-error").waitFor()
    await mend()
    await page.getByRole("button", { name: "Ask again" }).click()
    await page.locator("[data-testid=callback-preview][data-would=complete_cart]").waitFor()
    await page.getByText("The order would be placed, and MYR 128.40 recorded.").waitFor()
    const confirm = page.getByTestId("callback-process-confirm")
    expect(await confirm.isDisabled()).toBe(true)
    await screenshot(page, "callbacks-process")
    await page.getByLabel("Reason").fill("the gateway is back")
    await confirm.click()
    await rowOf(id).locator("[data-status=done]").waitFor()
    await expectPaidOnce(cartId, "128.4", medusa.databaseUrl)

    await rowOf(id).getByTestId("callback-link").click()
    await page.getByTestId("callback-processed-by").getByText("the gateway is back").waitFor()
    await page.getByTestId("callback-process").click()
    await page.getByText("Nothing: already captured MYR 128.40.").waitFor()
    await page.keyboard.press("Escape")
    await page.getByTestId("callback-reason").waitFor({ state: "detached" })
  })

  it("processes several again by filter, after seeing how many", async () => {
    const first = await shop.paidSilently()
    const second = await shop.paidSilently()
    await open()
    expect(await page.getByTestId("callbacks-process-several").isDisabled()).toBe(true)
    const from = new Date(Date.now() - 600_000).toISOString()
    await open(`?label=PENDING&status=done&received_from=${from}&account=syok2pay_main`)
    await rowOf(first.id).waitFor()
    const count = (await ids()).length
    await page.getByTestId("callbacks-process-several").click()
    await page.getByTestId("callbacks-several-note").getByText(`again: ${count}`).waitFor()
    await page.getByTestId("callback-reason").fill("after the outage")
    await screenshot(page, "callbacks-several")
    await page.getByTestId("callbacks-process-confirm").click()
    await page.getByTestId("callback-reason").waitFor({ state: "detached" })
    for (const { txnId, cartId } of [first, second]) {
      await untilSettled(txnId, "captured", medusa.databaseUrl)
      await expectPaidOnce(cartId, "128.4", medusa.databaseUrl)
    }
  })

  it("reads it in the dark, and in Estonian", async () => {
    const other = await page.context().newPage()
    // The dashboard believes its cookie first.
    await other.context().clearCookies({ name: "lng" })
    await other.context().addCookies([{ name: "lng", value: "et", url: medusa.url }])
    await other.addInitScript(() => window.localStorage.setItem("medusa_admin_theme", "dark"))
    await other.goto(`${medusa.url}/app/callbacks?q=${refused.txnId}`)
    await other.getByRole("heading", { name: "Tagasikutsed" }).waitFor()
    await other.getByText("vale allkiri").first().waitFor()
    await screenshot(other, "callbacks-dark")
    await other.close()
  })
})
