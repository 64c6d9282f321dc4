import { transactionStates } from "../gateways/contract"
import { locales } from "./locale"
import { messageOf } from "./page-message"
import { type PaymentView, renderPaymentPage, shortTxnId } from "./payment-page"
import { texts as resources } from "./texts"

const nonce = "q83vEjRWeJCrze8SNFZ4kA=="
const view: PaymentView = {
  txnId: "txn_01JD8Z5QK4W7M3X9ABCD8H2VQ4",
  gateway: "syok2pay_main",
  gatewayLabel: "Syok2Pay",
  state: "pending",
  attention: false,
  orderPlaced: false,
  retryUrl: "https://shop.example/checkout",
  homeUrl: "https://shop.example/",
}
const render = (
  over: Partial<PaymentView> = {},
  kind: "return" | "cancel" = "return",
  locale = "en"
) => renderPaymentPage({ kind, view: { ...view, ...over }, locale, nonce })
const visibleLinks = (html: string) =>
  [...html.matchAll(/<a id="(\w+)"([^>]*)>/g)]
    .filter(([, , rest]) => !/ hidden/.test(rest))
    .map(([, id]) => id)

const cases = transactionStates.flatMap((state) => [
  { state, attention: false, orderPlaced: false },
  { state, attention: false, orderPlaced: true },
  { state, attention: true, orderPlaced: false },
])

describe.each(locales)("page in %s", (locale) => {
  it.each(["return", "cancel"] as const)("shows every state on the %s page", (kind) => {
    for (const facts of cases) {
      const { html, headers } = render(facts, kind, locale)
      const expected = resources[locale][messageOf(kind, facts)]
      expect(html).toContain(`<html lang="${locale}">`)
      expect(html).toContain(`<title>${expected.title}</title>`)
      expect(html).toContain(`<h1 id="title">${expected.title}</h1>`)
      expect(html).toContain(`<p id="text">${expected.text.replace("{{gateway}}", "Syok2Pay")}</p>`)
      expect(html).toContain(`<p id="note" class="quiet">${expected.note}</p>`)
      expect(html).not.toMatch(/\{\{|undefined|<%/)
      expect(headers["Content-Language"]).toBe(locale)
    }
  })

  it("shows the unknown page", () => {
    const { html } = renderPaymentPage({ kind: "unknown", view: null, locale, nonce })
    expect(html).toContain(`<h1 id="title">${resources[locale].unknown.title}</h1>`)
    expect(html).not.toMatch(/\{\{|undefined|<dl|<script|http-equiv/)
  })
})

describe("page", () => {
  it("says how many confirmations a payment has", () => {
    const confirmations = { seen: 1, needed: 12 }
    expect(render({ confirmations }).html).toContain('<p id="progress">Confirmations: 1 of 12</p>')
    expect(render().html).toContain('<p id="progress"></p>')
  })

  it("names the payment by its last 8 characters only", () => {
    const { html } = render()
    expect(html).toContain("<bdi>CD8H2VQ4</bdi>")
    expect(html).not.toContain(view.txnId)
    expect(html).not.toContain("ABCD8H2VQ4")
    expect(shortTxnId("txn_ab")).toBe("ab")
  })

  it("calls the gateway by its id when it has no label", () => {
    expect(render({ gatewayLabel: "" }).html).toContain("from syok2pay_main.")
  })

  it("follows the payment, with or without script, only until it is final", () => {
    for (const state of transactionStates) {
      const live = ["opened", "pending", "authorized", "captured"].includes(state)
      for (const kind of ["return", "cancel"] as const) {
        const { html } = render({ state }, kind)
        expect(html.includes(`<noscript><meta http-equiv="refresh" content="4"></noscript>`)).toBe(
          live
        )
        expect(html.includes(`<script nonce="${nonce}">`)).toBe(live)
      }
    }
    expect(render({ state: "captured", orderPlaced: true }).html).not.toContain("<script")
    expect(render({ attention: true }).html).not.toContain("<script")
  })

  it("offers to pay again only where no money can be on its way unseen", () => {
    expect(visibleLinks(render().html)).toEqual([])
    expect(visibleLinks(render({ state: "captured" }).html)).toEqual([])
    expect(visibleLinks(render({}, "cancel").html)).toEqual(["retry", "home"])
    expect(visibleLinks(render({ state: "declined" }).html)).toEqual(["retry", "home"])
    expect(visibleLinks(render({ state: "captured", orderPlaced: true }).html)).toEqual(["home"])
    expect(visibleLinks(render({ attention: true }).html)).toEqual(["home"])
    expect(render({ retryUrl: null, homeUrl: undefined, state: "declined" }).html).not.toContain(
      "<a "
    )
  })

  it("is one and the same for everything unknown, so it tells nothing about an id", () => {
    const unknown = renderPaymentPage({ kind: "unknown", view: null, locale: "en", nonce })
    for (const kind of ["return", "cancel", "unknown"] as const) {
      expect(renderPaymentPage({ kind, view: null, locale: "en", nonce })).toEqual(unknown)
    }
    for (const txnId of ["txn_one", "txn_other"]) {
      const page = renderPaymentPage({
        kind: "unknown",
        view: { ...view, txnId },
        locale: "en",
        nonce,
      })
      expect(page).toEqual(unknown)
    }
  })

  it("falls back to English for a locale nobody translated", () => {
    expect(render({}, "return", 'xx"><script>').html).toContain('<html lang="en">')
  })
})
