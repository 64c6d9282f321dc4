import request from "supertest"
import { facts } from "../setup/facts"
import { deliver } from "../support/deliver"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { sendRaw } from "../support/raw-http"
import { answerOf, expectUntouched, refusal } from "../support/refusals"
import { transactionOf, type TransactionRow } from "../support/journal"
import { Shop } from "../support/shop"
import { messageFor, signed, type Message } from "../support/syok2pay-messages"

describe("an address that names no transaction", () => {
  const shop = new Shop()
  let open: OpenPayment
  let before: TransactionRow
  let message: Message

  beforeAll(async () => {
    open = await openPayment(shop)
    before = await transactionOf(open.txnId)
    message = await messageFor(open.txnId)
  })
  afterAll(() => expectUntouched(open, before))

  it("answers a verified callback 404, in the very body of a refusal", async () => {
    const delivery = { headers: signed(message), body: JSON.stringify(message) }
    expect(answerOf(await deliver("txn_aaaaaaaaaaaaaaaaaaaaaaaaaa", delivery))).toEqual(
      refusal(404)
    )
  })

  const spellings: [string, string][] = [
    ["dots and slashes", "..%2F..%2Fadmin"],
    ["encoded dots", "%2e%2e"],
    ["dots as they are", "../../admin"],
    ["NUL", "%00"],
    ["NUL after a prefix", "txn_%00"],
    ["8 KB", "a".repeat(8192)],
    ["emoji", "%F0%9F%92%B0"],
    ["homoglyphs", "txn_%D0%B0%D0%B0"],
    ["double encoding", "%2500"],
    ["broken encoding", "%E0%A4%A"],
    ["a lone percent sign", "%"],
    ["line breaks", "%0d%0aX-Evil:%201"],
    ["a prototype", "__proto__"],
    ["SQL", "'%20or%201=1%20--"],
    ["markup", "%3Cscript%3Ealert(1)%3C%2Fscript%3E"],
  ]

  it.each(spellings)(
    "spelled with %s is unknown to everyone and breaks nothing",
    async (_what, txn) => {
      const [body, genuine] = [JSON.stringify(message), Object.entries(signed(message))]
      const path = `/payments/syok2pay_main/${txn}`
      const statuses = [
        (await sendRaw({ path: `${path}/callback`, headers: genuine, body })).status,
        (await sendRaw({ path: `${path}/callback`, body })).status,
        ...(await Promise.all(
          ["return", "cancel", "status"].map(
            async (page) => (await sendRaw({ method: "GET", path: `${path}/${page}` })).status
          )
        )),
        (await sendRaw({ path: `${path}/return`, body })).status,
      ]
      expect([401, 404]).toContain(statuses.splice(1, 1)[0])
      expect(statuses).toEqual([404, 404, 404, 404, 404])
    }
  )

  it.each(["swedbank%pay_main", "syok2pay_md%b9", "%"])(
    "at Medusa's own route, spelled %s, is unknown and no error",
    async (provider) => {
      const { status } = await sendRaw({ path: `/hooks/payment/${provider}`, body: "{}" })
      expect(status).toBe(404)
    }
  )

  it("in upper case is another transaction, not ours", async () => {
    const delivery = { headers: signed(message), body: JSON.stringify(message) }
    expect(answerOf(await deliver(open.txnId.toUpperCase(), delivery))).toEqual(refusal(404))
  })

  it.each([
    "__proto__",
    "constructor",
    "syok2pay",
    "syok2pay_MAIN",
    "pp_syok2pay_main",
    "%00",
    "syok2pay_other",
  ])("at a gateway called %s is unknown", async (account) => {
    const delivery = { account, headers: signed(message), body: JSON.stringify(message) }
    expect(answerOf(await deliver(open.txnId, delivery))).toEqual(refusal(404))
    await request(facts().medusaUrl).get(`/payments/${account}/${open.txnId}/return`).expect(404)
  })
})
