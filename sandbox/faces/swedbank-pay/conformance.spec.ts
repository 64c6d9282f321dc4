import { readFileSync } from "node:fs"
import { join } from "node:path"

import { PayeeStage } from "./testing/payee"
import { shape } from "./testing/shape"

const fixture = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, "fixtures", `${name}.json`), "utf8"))

describe("the face's answers have the contract's structure", () => {
  const stage = new PayeeStage()

  /** What the samples were made with. */
  const sample = () => {
    const { paymentorder } = fixture("create-payment-order").request.body
    const { payeeId } = stage.orderBody().payeeInfo as { payeeId: string }
    const payeeInfo = { ...paymentorder.payeeInfo, payeeId, payeeReference: stage.reference() }
    return { ...paymentorder, payeeInfo }
  }
  const expectLike = (answer: { status: number; body: unknown }, name: string) => {
    const { response } = fixture(name)
    expect(answer.status).toBe(response.status)
    expect(shape(answer.body)).toEqual(shape(response.body))
  }
  const T = (reference = stage.reference("C")) => ({
    payeeReference: reference,
    receiptReference: reference,
  })
  const half = { amount: 30000, vatAmount: 6000 }
  const rest = { amount: 34900, vatAmount: 6980 }
  const load = (id: string) => fetch(`${stage.base}/checkout?id=${id.split("/").at(-1)}`)

  it("create, open, declined, aborted", async () => {
    const created = await stage.create(sample())
    expectLike(created, "create-payment-order")
    expect(created.headers.get("content-type")).toBe("application/json; charset=utf-8; version=3.1")
    expect(created.headers.get("api-supported-versions")).toBe("3.1")
    const { id } = created.body.paymentOrder
    await load(id)
    expectLike(await stage.get(id), "get.initialized")
    await stage.let(id, { outcome: "pending", callbacks: "dropped" })
    const breakOff = { operation: "PaymentAttemptAborted", abortReason: "AbortedByUI" }
    expectLike(await stage.call("PATCH", id, { paymentorder: breakOff }), "abort-payment-attempt")
    await stage.let(id, { outcome: "declined", callbacks: "dropped" })
    expectLike(await stage.get(id, "failedattempts"), "get.initialized.after-declined-card")
    expectLike(await stage.get(`${id}/failedattempts`), "sub.failedattempts")
    expectLike(await stage.call("PATCH", id, fixture("update-order").request.body), "update-order")
    expectLike(await stage.call("PATCH", id, fixture("abort").request.body), "abort")
    expectLike(await stage.get(id, "aborted"), "get.aborted")
  })

  it("authorized, captured in parts, reversed", async () => {
    const id = await stage.paid(sample())
    expectLike(await stage.get(id, "paid"), "get.paid.authorized")
    const empty = "get.paid.authorized.financialtransactions-empty"
    expectLike(await stage.get(id, "paid,financialtransactions"), empty)
    expectLike(await stage.get(`${id}/paid`), "sub.paid")
    const part = { ...fixture("capture.partial").request.body.transaction, ...T() }
    expectLike(await stage.transact(id, "captures", part), "capture.partial")
    const both = await stage.get(id, "paid,financialtransactions")
    expectLike(both, "get.paid.partially-captured")
    await stage.transact(id, "captures", { ...rest, ...T() })
    await stage.transact(id, "reversals", { ...half, ...T() })
    expectLike(await stage.get(`${id}/financialtransactions`), "sub.financialtransactions")
    await stage.transact(id, "reversals", { ...rest, ...T() })
    const reversed = await stage.get(id, "reversed")
    const { reversed: wanted } = fixture("get.reversed").response.body.paymentOrder
    expect(shape(reversed.body.paymentOrder.reversed)).toEqual(shape(wanted))
  })

  it("captured at once, reversed in parts and whole", async () => {
    const id = await stage.paid(sample())
    const capture = { ...fixture("capture.full").request.body.transaction, ...T() }
    expectLike(await stage.transact(id, "captures", capture), "capture.full")
    expectLike(await stage.get(id, "financialtransactions"), "get.paid.fully-captured")
    expectLike(await stage.transact(id, "reversals", { ...half, ...T() }), "reversal.partial")
    expectLike(await stage.get(id, "financialtransactions"), "get.paid.partially-reversed")
    const other = await stage.paid(sample())
    await stage.transact(other, "captures", T())
    expectLike(await stage.transact(other, "reversals", T()), "reversal.full")
  })

  it("three transactions until everything is given back", async () => {
    const id = await stage.paid(sample())
    await stage.transact(id, "captures", T())
    await stage.transact(id, "reversals", { ...half, ...T() })
    await stage.transact(id, "reversals", { ...rest, ...T() })
    expectLike(await stage.get(id, "reversed,financialtransactions"), "get.reversed")
  })

  it("cancelled whole and after a part was captured", async () => {
    const id = await stage.paid(sample())
    expectLike(await stage.transact(id, "cancellations"), "cancel.full")
    expectLike(await stage.get(id, "cancelled"), "get.cancelled")
    const other = await stage.paid(sample())
    await stage.transact(other, "captures", { ...half, ...T() })
    const cancel = await stage.transact(other, "cancellations")
    expectLike(cancel, "cancel.remainder-after-partial-capture")
    const after = await stage.get(other, "financialtransactions")
    expectLike(after, "get.paid.captured-then-remainder-cancelled")
  })

  it("Swish: sold at once; what is left to reverse is missing right after a reversal", async () => {
    const id = await stage.paid(sample(), { channel: "Swish" })
    expectLike(await stage.get(id, "paid,financialtransactions"), "get.paid.sale-swish")
    const part = { amount: 20000, vatAmount: 4000 }
    expectLike(await stage.transact(id, "reversals", part), "reversal.partial.swish")
    expect((await stage.get(id)).body.paymentOrder.remainingReversalAmount).toBe(44900)
  })

  it("Banklink: a reversal is accepted and waits", async () => {
    const id = await stage.paid({ ...sample(), currency: "EUR" }, { channel: "Banklink" })
    const { transaction } = fixture("reversal.async-accepted").request.body
    const answer = await stage.transact(id, "reversals", { ...transaction, ...T() })
    const { response } = fixture("reversal.async-accepted")
    expect(answer.status).toBe(202)
    // A Sale is listed here, as for Swish; the sample shows the link only.
    const { financialTransactions: _, ...order } = answer.body.paymentOrder
    const { financialTransactions: __, ...wanted } = response.body.paymentOrder
    expect(shape({ ...answer.body, paymentOrder: order })).toEqual(
      shape({ ...response.body, paymentOrder: wanted })
    )
  })

  it("history and failed operations", async () => {
    const id = await stage.opened(sample())
    await load(id)
    await stage.let(id, { outcome: "paid" })
    const { body } = await stage.get(`${id}/history`)
    const [wanted] = fixture("sub.history").response.body.history.historyList
    expect(shape(body.history.historyList[0])).toEqual(shape(wanted))
    expect(body.history.historyList.map(({ name }: { name: string }) => name)).toEqual([
      "PaymentCreated",
      "PaymentLoaded",
      "PaymentPaid",
    ])
    const big = await stage.paid({ amount: 1_000_000, vatAmount: 0 })
    await stage.transact(big, "captures", { amount: 1_000_000, vatAmount: 0 })
    const magic = { amount: 900_351, vatAmount: 0 }
    await stage.transact(big, "reversals", magic)
    const failed = await stage.get(`${big}/postpurchasefailedattempts`)
    expectLike(failed, "sub.postpurchasefailedattempts.wire")
  })
})
