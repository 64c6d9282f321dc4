import request from "supertest"
import { facts } from "../setup/facts"
import { makeOlder } from "../support/hurry"
import { expectUnpaid, transactionOf } from "../support/journal"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { Shop } from "../support/shop"

const STRANGER = "txn_aaaaaaaaaaaaaaaaaaaaaaaaaa"
const server = () => request(facts().medusaUrl)
const pageOf = (txnId: string, page = "return", account = "syok2pay_main") =>
  `/payments/${account}/${txnId}/${page}`

/** A page without what differs from one answer to the next. */
const still = (html: string) => html.replace(/nonce="[^"]+"/g, "")

describe("the page a shopper comes back to", () => {
  const shop = new Shop()
  let open: OpenPayment

  beforeAll(async () => {
    open = await openPayment(shop)
    await makeOlder(open.txnId, 5)
  })

  it("is one and the same, whatever unknown payment is asked for", async () => {
    const paths = ["return", "cancel"].flatMap((page) => [
      pageOf(STRANGER, page),
      pageOf("no-id-at-all", page),
      pageOf(open.txnId, page, "syok2pay_strict"),
      pageOf(open.txnId, page, "nobody_main"),
      pageOf(open.txnId.toUpperCase(), page),
    ])
    const answers = await Promise.all([
      ...paths.map((path) => server().get(path)),
      ...paths.map((path) => server().post(path).send("txn_status=SUCCESS")),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect([...new Set(answers.map(({ text }) => still(text)))]).toHaveLength(1)
    expect(answers[0].text).not.toContain(open.txnId)
  })

  it("does not listen to the query, nor to what the browser posts, nor does it repeat it", async () => {
    const plain = await server().get(pageOf(open.txnId)).expect(200)
    const lies =
      "?txn_status=SUCCESS&status=captured&next=https%3A%2F%2Fevil.example&gw=%3Cscript%3Ealert(1)%3C/script%3E&txn_id=%22canary"
    const forged = [
      await server().get(pageOf(open.txnId) + lies),
      await server()
        .post(pageOf(open.txnId) + lies)
        .type("form")
        .send("txn_status=SUCCESS&next=https://evil.example"),
      await server()
        .post(pageOf(open.txnId))
        .set("content-type", "application/json")
        .send("{broken"),
      await server()
        .get(pageOf(open.txnId))
        .set("x-forwarded-host", "evil.example")
        .set("referer", "https://evil.example"),
    ]
    for (const { status, text, headers } of forged) {
      expect(status).toBe(200)
      expect(headers.location).toBeUndefined()
      expect(still(text)).toBe(still(plain.text))
    }
    expect(await transactionOf(open.txnId)).toMatchObject({
      captured_amount: "0.00",
      settled_at: null,
    })
    await expectUnpaid(open.cartId)
  })

  it("lets nothing run or load but its own, and is neither kept nor passed on", async () => {
    const { headers, text } = await server().get(pageOf(open.txnId))
    const [, nonce] =
      /script-src 'nonce-([^']{22,})'/.exec(headers["content-security-policy"]) ?? []
    expect(headers["content-security-policy"]).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`
    )
    expect(headers).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "x-robots-tag": "noindex",
    })
    const tags = text.match(/<(script|style)\b(?! type="application\/json")[^>]*>/g) ?? []
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([])
    expect((await server().get(pageOf(open.txnId))).text).not.toContain(nonce)
  })

  it("shows nothing personal and no more of the id than its end", async () => {
    const { text } = await server().get(pageOf(open.txnId))
    for (const secret of [
      "aina",
      "Aina",
      open.cartId,
      open.sessionId,
      open.reference,
      "128.4",
      open.txnId,
    ]) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain(open.txnId.slice(-8))
  })

  it.each([
    ["ms-MY,en;q=0.5", "ms"],
    ["et", "et"],
    ["xx", "en"],
    ["</html>", "en"],
  ])("for a browser that reads %s is in %s", async (accept, language) => {
    const { text, headers } = await server().get(pageOf(open.txnId)).set("accept-language", accept)
    expect(text).toContain(`<html lang="${language}"`)
    expect(headers["content-language"]).toBe(language)
  })
})
