import fc from "fast-check"
import { type PaymentView, renderPaymentPage } from "./payment-page"

const nonce = "q83vEjRWeJCrze8SNFZ4kA=="
const view: PaymentView = {
  txnId: "txn_01JD8Z5QK4W7M3X9ABCD8H2VQ4",
  gateway: "syok2pay_main",
  gatewayLabel: "Syok2Pay",
  state: "pending",
  attention: false,
  orderPlaced: false,
}
const render = (over: Partial<PaymentView>) =>
  renderPaymentPage({ kind: "cancel", view: { ...view, ...over }, locale: "en", nonce }).html

/** The page without its texts, attributes' values and data: what a parser would build. */
const skeleton = (html: string) =>
  [...html.matchAll(/<\/?[a-z][^\s>]*/gi)].map(([tag]) => tag).join(" ")
const island = (html: string) => {
  const [, json] = /<script type="application\/json" id="facts">(.*?)<\/script>/s.exec(html) ?? []
  return JSON.parse(json)
}
const plain = skeleton(render({}))

const hostile = [
  "<script>alert(1)</script>",
  "</script><script>alert(1)</script>",
  "</SCRIPT ><img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "<!--<script>",
  "</title></style></noscript><base href=//evil.example>",
  "a\u2028alert(1)\u2029b",
  "\u202egnp.exe\u202c\u2066\u200f",
  "<%= process.env %>",
  "{{txnId}} $t(retry) ${alert(1)} \\u003c",
  "\u0000\r\nSet-Cookie: a=b",
]

describe.each(hostile)("hostile value %j", (value) => {
  it.each(["txnId", "gateway", "gatewayLabel"] as const)("is only text as %s", (field) => {
    const html = render({ ...(field === "gateway" ? { gatewayLabel: "" } : {}), [field]: value })
    expect(skeleton(html)).toBe(plain)
    expect(html).not.toMatch(/[\u2028\u2029\u202a-\u202e\u2066-\u2069\u200f\u0000\r]/)
    expect(island(html).messages.left.title).toBe("You left the payment page")
  })

  it.each(["retryUrl", "homeUrl"] as const)("is no link as %s", (field) => {
    expect(skeleton(render({ [field]: value }))).toBe(plain)
    const linked = render({ [field]: `https://shop.example/?x=${value}` })
    const [, href] = /<a id="\w+"(?: class="first")? href="([^"]*)">/.exec(linked) ?? []
    expect(href).toMatch(/^https:\/\/shop\.example\/\?x=[^<>\s]*$/)
    expect(skeleton(linked)).toBe(skeleton(render({ [field]: "https://shop.example/" })))
  })
})

describe("any label", () => {
  it("leaves the structure of the page as it is, and reaches the script unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), (gatewayLabel) => {
        const html = render({ gatewayLabel })
        expect(skeleton(html)).toBe(plain)
        expect(Object.keys(island(html).messages).sort()).toEqual(
          Object.keys(island(render({})).messages).sort()
        )
      })
    )
  })

  it("is escaped once: the script shows what the page shows", () => {
    const html = render({ gatewayLabel: "A&B <Pay>" })
    expect(html).toContain("<bdi>A&amp;B &lt;Pay&gt;</bdi>")
    expect(island(html).messages.declined.text).toBe(
      "Your payment through A&B <Pay> was not approved."
    )
  })

  it("needs no attribute that the policy would refuse", () => {
    const html = render({ retryUrl: "https://shop.example/" })
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|src=|javascript:/i)
    expect(html.match(/<(script|style)\b[^>]*>/g)).toEqual([
      `<style nonce="${nonce}">`,
      '<script type="application/json" id="facts">',
      `<script nonce="${nonce}">`,
    ])
  })
})
