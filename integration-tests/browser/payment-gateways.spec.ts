import type { Browser, Page } from "playwright-core"
import { facts } from "../setup/facts"
import { Admin } from "../support/admin"
import { startAdminServer, type AdminServer } from "../support/admin-server"
import { launchBrowser } from "../support/browser"
import { eventually } from "../support/eventually"
import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import { callbacksOf, untilSettled } from "../support/journal"
import { OddProxy } from "../support/odd-proxy"
import { openPayment } from "../support/open-payment"
import { screenshotViews } from "../support/screenshot"
import { Shop } from "../support/shop"
import { logInToAdmin } from "../support/log-in"

const LANGUAGES = ["en", "et", "sv", "pl", "de"]

describe("the payment gateways page of the admin", () => {
  const proxy = new OddProxy()
  let medusa: AdminServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    await proxy.open()
    medusa = await startAdminServer("payment-gateways", {
      SYOK2PAY_ACCOUNTS: JSON.stringify({ main: {}, proxied: { publicUrl: proxy.url } }),
      SWEDBANK_PAY_ACCOUNTS: JSON.stringify({
        main: {},
        mistyped: { accessToken: "at_of_another_shop_not_a_real_token" },
        live: { baseUrl: "https://api.payex.com" },
      }),
      INBANK_ACCOUNTS: JSON.stringify({ main: {} }),
      KUSTOM_ACCOUNTS: JSON.stringify({
        main: {},
        playground: { apiBaseUrl: "https://api.playground.kustom.co" },
      }),
      B2BINPAY_ACCOUNTS: JSON.stringify({ main: {} }),
    })
    proxy.target = medusa.url
    browser = await launchBrowser()
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    page = await context.newPage()
    await logInToAdmin(page, medusa.url)
    await page.goto(`${medusa.url}/app/settings/payment-gateways`)
  }, 240_000)

  afterAll(async () => {
    await browser?.close()
    await medusa?.kill()
    await proxy.close()
  })

  const card = (account: string) => page.getByTestId(`account-${account}`)

  /** A payment of six minutes ago at the sandbox. */
  const started = async () => {
    const payment = await openPayment(new Shop(medusa.url), {}, medusa.databaseUrl)
    await makeOlder(payment.txnId, 360, medusa.databaseUrl)
    return payment
  }

  /** Payment providers of a region, by the admin API. */
  const providersOf = async (currency: string): Promise<string[]> => {
    const path = `/admin/regions/${facts().regions[currency]}?fields=*payment_providers`
    const { body } = await new Admin(medusa.url).request("get", path)
    return body.region.payment_providers.map(({ id }: { id: string }) => id).sort()
  }

  const regionSwitch = (account: string, currency: string) =>
    card(account).getByTestId(`region-${facts().regions[currency]}`)

  it("is in the settings, and says of every account whether money moves", async () => {
    await page.goto(`${medusa.url}/app/settings`)
    await page.getByRole("link", { name: "Payment gateways" }).click()
    await page.getByRole("heading", { level: 1, name: "Payment gateways" }).waitFor()
    for (const [account, mode] of [
      ["syok2pay_main", "sandbox"],
      ["swedbank-pay_live", "live"],
      ["kustom_playground", "test"],
    ]) {
      const badge = card(account).getByTestId("account-mode")
      expect(await badge.getAttribute("data-mode")).toBe(mode)
      expect(await badge.innerText()).toBe(mode.toUpperCase())
    }
    await card("swedbank-pay_live").getByText("api.payex.com").waitFor()
    // A gateway of the real world cannot call this machine.
    await card("swedbank-pay_live").getByTestId("finding-url_local").waitFor()
    await card("kustom_main").getByText(`${medusa.url}/payments/kustom_main/callback`).waitFor()
  })

  it("shows a refused callback and its cause as it happens, without a reload", async () => {
    const main = card("syok2pay_main")
    await main.getByTestId("silence").waitFor()
    expect(await main.getByTestId("silence").getAttribute("data-state")).toBe("idle")
    const { reference, txnId } = await started()
    const gateway = new Gateway()
    await gateway.addFault({ reference, call: "callback", kind: "wrong_secret", times: 1 })
    await gateway.act(reference, { outcome: "paid" })
    const refused = main.getByTestId("callback-link").filter({ hasText: "bad_signature" })
    await refused.waitFor()
    const kept = (await callbacksOf(txnId, medusa.databaseUrl)).find(({ cause }) => cause)
    expect(await refused.getAttribute("href")).toBe(`/app/callbacks/${kept?.id}`)
    expect(await main.getByTestId("count-refused").getAttribute("href")).toBe(
      "/app/callbacks?account=syok2pay_main&authenticity=refused"
    )
    // Found paid by asking, it is missed.
    await untilSettled(txnId, "captured", medusa.databaseUrl, 90_000)
    await main.getByTestId("finding-callbacks_refused").waitFor()
    await screenshotViews(page, "payment-gateways-refused", main)
  }, 150_000)

  it("takes the alarm back once a callback is verified", async () => {
    const main = card("syok2pay_main")
    const { reference, txnId } = await started()
    await new Gateway().act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured", medusa.databaseUrl)
    await main.getByTestId("callback-link").filter({ hasText: "SUCCESS" }).waitFor()
    await main.getByTestId("finding-callbacks_refused").waitFor({ state: "detached" })
    await main.getByText("Verified: 1").waitFor()
    expect(await main.getByTestId("silence").getAttribute("data-state")).toBe("heard")
  })

  it("switches an account on and off in a region, and leaves its other providers alone", async () => {
    const before = await providersOf("eur")
    expect(before).not.toContain("pp_kustom_main")
    const toggle = regionSwitch("kustom_main", "eur")
    await toggle.focus()
    await page.keyboard.press("Space")
    await eventually(
      async () => (await toggle.getAttribute("aria-checked")) === "true",
      "the switch on"
    )
    await eventually(
      async () => (await providersOf("eur")).includes("pp_kustom_main"),
      "Kustom in the region"
    )
    expect(await providersOf("eur")).toEqual([...before, "pp_kustom_main"].sort())

    // Two at once, of one region: neither may undo the other.
    await Promise.all([toggle.click(), regionSwitch("syok2pay_main", "eur").click()])
    const expected = before.filter((id) => id !== "pp_syok2pay_main")
    await eventually(
      async () => JSON.stringify(await providersOf("eur")) === JSON.stringify(expected),
      "both switched off"
    )
    await page.reload()
    await eventually(
      async () => (await toggle.getAttribute("aria-checked")) === "false",
      "the switch off"
    )
  })

  it("moves a switch back when Medusa refuses, and says why", async () => {
    const before = await providersOf("sek")
    const toggle = regionSwitch("inbank_main", "sek")
    // Inbank takes no SEK: what is on by mistake can only be switched off.
    expect(await toggle.isEnabled()).toBe(true)
    await card("inbank_main").getByText("Inbank does not take SEK.").waitFor()
    const post = (url: URL) => url.pathname.startsWith("/admin/regions/")
    await page.route(post, (route) =>
      route.request().method() === "POST"
        ? route.fulfill({ status: 400, json: { type: "invalid_data", message: "Not today" } })
        : route.continue()
    )
    await toggle.click()
    await page.getByText("Not today").waitFor()
    await eventually(
      async () => (await toggle.getAttribute("aria-checked")) === "true",
      "the switch moved back"
    )
    await page.unroute(post)
    expect(await providersOf("sek")).toEqual(before)

    await toggle.click()
    await eventually(
      async () => !(await providersOf("sek")).includes("pp_inbank_main"),
      "Inbank switched off"
    )
    expect(await toggle.isEnabled()).toBe(false)
  })

  it.each([
    ["inbank_main", "accepted", /accepts them/],
    ["swedbank-pay_mistyped", "refused", /Check accessToken/],
    ["syok2pay_main", "unsupported", /no call that only checks them/],
  ])("checks the credentials of %s: %s", async (account, result, text) => {
    await card(account).getByTestId("check-credentials").click()
    const shown = card(account).getByTestId("check-result")
    await shown.getByText(text).waitFor()
    expect(await shown.getAttribute("data-result")).toBe(result)
  })

  it("tells by a self-test that nothing is in the way", async () => {
    await card("swedbank-pay_main").getByTestId("self-test").click()
    const result = card("swedbank-pay_main").getByTestId("self-test-result")
    await result.getByText(/came in here unchanged/).waitFor()
    expect(await result.getByRole("listitem").count()).toBe(0)
  })

  it("tells by a self-test what a proxy does, and what to do about it", async () => {
    proxy.behave = (message) => ({
      ...message,
      path: message.path.split("?")[0],
      body: Buffer.from(JSON.stringify(JSON.parse(message.body.toString()))),
    })
    const proxied = card("syok2pay_proxied")
    await proxied.getByTestId("self-test").click()
    await proxied
      .getByTestId("finding-body_reencoded")
      .getByText(/byte for byte/)
      .waitFor()
    await proxied.getByTestId("finding-query_lost").waitFor()
    // Pressed again too soon: said, and what is there stays.
    await proxied.getByTestId("self-test").click()
    await page.getByText(/less than 5 seconds ago/).waitFor()
    await proxied.getByTestId("finding-body_reencoded").waitFor()
    await screenshotViews(page, "payment-gateways-self-test", proxied)
    await screenshotViews(page, "payment-gateways")
  })

  it("says what it cannot load, and tries again", async () => {
    const list = (url: URL) => url.pathname === "/admin/payment-accounts"
    await page.route(list, (route) => route.fulfill({ status: 500, json: { message: "Away" } }))
    await page.reload()
    await page.getByRole("alert").getByText("Away").waitFor()
    await screenshotViews(page, "payment-gateways-error")
    await page.unroute(list)
    await page.getByRole("button", { name: "Try again" }).click()
    await card("syok2pay_main").waitFor()
  })

  it("says that nothing is configured where nothing is", async () => {
    const list = (url: URL) => url.pathname === "/admin/payment-accounts"
    await page.route(list, (route) => route.fulfill({ json: { payment_accounts: [] } }))
    await page.reload()
    await page.getByText("No account of a gateway is configured").waitFor()
    await screenshotViews(page, "payment-gateways-empty")
    await page.unroute(list)
  })

  it.each(LANGUAGES)("speaks %s", async (language) => {
    // The dashboard looks here first, and keeps a person's choice here.
    await page.context().addCookies([{ name: "lng", value: language, url: medusa.url }])
    const own = await page.context().newPage()
    await own.goto(`${medusa.url}/app/settings/payment-gateways`)
    const shown = own.getByTestId("account-swedbank-pay_live")
    await shown.getByTestId("finding-url_local").waitFor()
    const text = await own.locator("main").innerText()
    expect(text).not.toMatch(/gateways\.|\{\{|undefined|NaN/)
    expect(/Whether the accounts/.test(text)).toBe(language === "en")
    await screenshotViews(own, `payment-gateways-${language}`, shown)
    await own.close()
  })
})
