import { Gateway } from "../support/gateway"
import { makeOlder } from "../support/hurry"
import {
  callbacksOf,
  expectPaidOnce,
  expectUnpaid,
  transactionOf,
  untilSettled,
  untilWorkedOff,
} from "../support/journal"
import { openPayment, type OpenPayment } from "../support/open-payment"
import { sendRaw } from "../support/raw-http"
import { keptRefusal } from "../support/refusals"
import { Shop } from "../support/shop"
import { messageFor, signed } from "../support/syok2pay-messages"

const NOT_SUBSTITUTED = "placeholders_not_substituted"

/** A genuine callback with this query, byte for byte; the note makes each a message of its own. */
async function callback({ txnId }: OpenPayment, query: string) {
  const message = await messageFor(txnId, { note: query })
  return sendRaw({
    path: `/payments/syok2pay_main/${txnId}/callback?${query}`,
    headers: Object.entries(signed(message)),
    body: JSON.stringify(message),
  })
}

describe("what the gateway puts into the query of our callback address", () => {
  const shop = new Shop()
  let open: OpenPayment
  let id: string

  beforeAll(async () => {
    open = await openPayment(shop)
    await makeOlder(open.txnId, 5)
    id = (await transactionOf(open.txnId)).gateway_id ?? ""
  })
  afterAll(() => expectUnpaid(open.cartId))

  it.each([
    ["as it should be", (txn: string) => `gw=demo-acq&txn_id=${txn}`, []],
    ["without a gateway", (txn: string) => `txn_id=${txn}`, []],
    ["nothing", () => "", []],
    ["other parameters, a status among them", () => "a=1&txn_status=SUCCESS&amount=1", []],
    ["raw braces", () => "gw={gateway}&txn_id={txn_id}", [NOT_SUBSTITUTED]],
    ["encoded braces", () => "gw=%7Bgateway%7D&txn_id=%7Btxn_id%7D", [NOT_SUBSTITUTED]],
    [
      "twice encoded braces",
      () => "gw=%257Bgateway%257D&txn_id=%257Btxn_id%257D",
      [NOT_SUBSTITUTED],
    ],
    ["one of the two", () => "gw=demo-acq&txn_id={txn_id}", [NOT_SUBSTITUTED]],
    ["empty values", () => "gw=&txn_id=", [NOT_SUBSTITUTED]],
  ])("%s is taken and noted", async (_what, query, warnings) => {
    const text = query(id)
    expect(await callback(open, text)).toMatchObject({ status: 200, body: '{"success":true}' })
    const row = (await callbacksOf(open.txnId)).find((one) => one.query === text)
    expect(row).toMatchObject({ authenticity: "verified", warnings, claimed_gateway_id: id })
  })

  it.each([
    ["words for nothing", "gw=null&txn_id=undefined"],
    ["the same name twice", "gw=demo-acq&txn_id=a&txn_id=b"],
    ["the same value twice", "gw=demo-acq&gw=demo-acq"],
    ["an array", "gw=demo-acq&txn_id[]=a"],
    ["an encoded array", "gw=demo-acq&txn_id%5B%5D=a"],
    ["an object", "gw=demo-acq&txn_id[$ne]=a"],
    ["a path", "gw=demo-acq&txn_id=..%2F..%2Fadmin"],
    ["line breaks", "gw=demo-acq%0d%0aX-Evil%3A1&txn_id=a"],
    ["a blank", "gw=demo+acq&txn_id=a"],
    ["a smuggled parameter", "gw=demo-acq%26reference_no%3DMD-OTHER&txn_id=a"],
    ["prototypes", "gw=__proto__&txn_id=constructor"],
    ["NUL", "gw=demo-acq&txn_id=a%00"],
    ["broken encoding", "gw=%E0%A4%A&txn_id=a"],
    ["too long a gateway", `gw=${"a".repeat(65)}`],
    ["markup", "gw=%3Cscript%3E&txn_id=a"],
  ])("%s is refused and kept", async (_what, query) => {
    expect(await callback(open, query)).toMatchObject({ status: 400, body: '{"success":false}' })
    await keptRefusal(open.txnId, "hostile_query", () => callback(open, query))
  })

  it("the id of another payment is refused when body and query disagree", async () => {
    const query = "gw=demo-acq&txn_id=txn_other"
    expect(await callback(open, query)).toMatchObject({ status: 400 })
    await keptRefusal(open.txnId, "ids_disagree", () => callback(open, query))
  })
})

describe("a paid order", () => {
  const shop = new Shop()
  const gateway = new Gateway()

  it.each([
    ["left as they are", "placeholders_none", [NOT_SUBSTITUTED]],
    ["filled in even if encoded", "placeholders_encoded", []],
  ])("is not lost when the gateway's placeholders are %s", async (_what, kind, warnings) => {
    const { txnId, cartId, reference } = await openPayment(shop)
    await gateway.addFault({ reference, call: "callback", kind })
    await gateway.act(reference, { outcome: "paid" })
    await untilSettled(txnId, "captured")
    await expectPaidOnce(cartId)
    expect(await untilWorkedOff(txnId)).toMatchObject([{ status: "done", warnings }])
  })

  it("is not settled by a callback of a gateway that is not on the list, but by the right one", async () => {
    const open = await openPayment(shop)
    await makeOlder(open.txnId, 5)
    await gateway.act(open.reference, { outcome: "paid", callbacks: "dropped" })
    const { gateway_id: id } = await transactionOf(open.txnId)
    expect(await callback(open, `gw=other-acq&txn_id=${id}`)).toMatchObject({ status: 200 })
    expect(await untilWorkedOff(open.txnId)).toMatchObject([
      { authenticity: "verified", status: "ignored", result: "gateway_not_allowed" },
    ])
    expect((await gateway.payment(open.reference)).inquiries).toBe(0)
    await expectUnpaid(open.cartId)
    await callback(open, `gw=demo-acq&txn_id=${id}`)
    await untilSettled(open.txnId, "captured")
    await expectPaidOnce(open.cartId)
  })
})
