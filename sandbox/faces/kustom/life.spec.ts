import { TillStage } from "./testing/till"
import { until } from "../../testing/shop"

const PAID = [
  "ipp.session.created",
  "ipp.session.activated",
  "ipp.session.finalized",
  "order.created",
  "capture.created",
]

describe("what happens to a session", () => {
  const stage = new TillStage()

  const createdAnd = async () => {
    const id = await stage.opened()
    await until("the session's event came", () => stage.shop.received.length === 1)
    return id
  }

  it("paid: active, finalized, an order that is captured already", async () => {
    const id = await createdAnd()
    const { body } = await stage.let(id, { outcome: "paid" })
    expect(body).toMatchObject({ status: "FINALIZED", captured_amount: "57200", txn_id: "" })
    expect(stage.types()).toEqual(PAID)
    const session = (await stage.session(id)).body
    expect(session).toMatchObject({ status: "FINALIZED", order_id: body.order_id })
    expect(await stage.money(session.order_id)).toEqual(["CAPTURED", 57200, 0, 0])
    const [, activated, finalized, order, capture] = stage.told().map((told) => told.body)
    const nothing = { order_id: null, failure_reason: null }
    expect(activated.data).toEqual({ session_id: id, ...nothing })
    expect(finalized.data).toEqual({ session_id: id, ...nothing, order_id: body.order_id })
    expect(order.data.order_id).toBe(body.order_id)
    expect(capture.data).toEqual({
      order_id: body.order_id,
      capture_id: (await stage.order(session.order_id)).body.captures[0].capture_id,
    })
  })

  it("granted: the order is authorized", async () => {
    const id = await createdAnd()
    const { body } = await stage.let(id, { outcome: "granted" })
    expect(stage.types()).toEqual(PAID.slice(0, 4))
    expect(await stage.money(String(body.order_id))).toEqual(["AUTHORIZED", 0, 0, 57200])
  })

  it("declined: an attempt failed, the session stays open and can be paid", async () => {
    const id = await createdAnd()
    await stage.let(id, { outcome: "declined", decline: "LOST_CARD" })
    expect((await stage.session(id)).body.status).toBe("ACTIVE")
    expect(stage.types().slice(1)).toEqual(["ipp.session.activated", "ipp.payment.failed"])
    expect(stage.told()[2].body.data.failure_reason).toBe("lost_card")
    await stage.let(id, { outcome: "paid" })
    expect(stage.types().slice(3)).toEqual(PAID.slice(2))
  })

  it.each([
    ["cancelled", "CANCELLED", ["ipp.session.cancelled"]],
    ["expired", "EXPIRED", []],
    ["failed", "FAILED", []],
    ["pending", "ACTIVE", ["ipp.session.activated"]],
    ["abandoned", "CREATED", []],
  ])("%s makes it %s and sends %j", async (outcome, status, types) => {
    const id = await createdAnd()
    expect((await stage.let(id, { outcome })).body.status).toBe(status)
    expect(stage.types().slice(1)).toEqual(types)
    const again = await stage.let(id, { outcome: "paid" })
    expect(again.status).toBe(["ACTIVE", "CREATED"].includes(status) ? 200 : 409)
  })

  it("is cancelled by the shop, unless the tap was faster", async () => {
    const id = await createdAnd()
    expect((await stage.call("PUT", `/ipp/v1/sessions/${id}/cancel`)).body.status).toBe("CANCELLED")
    await until("the event came", () => stage.types().at(-1) === "ipp.session.cancelled")
    const other = await stage.opened()
    await stage.let(other, { outcome: "paid" })
    expect((await stage.call("PUT", `/ipp/v1/sessions/${other}/cancel`)).status).toBe(409)
    expect((await stage.session(other)).body.status).toBe("FINALIZED")
  })

  it("finalizes with another amount and currency than asked for", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid", amount: "52200", currency: "NOK" })
    const { body } = await stage.session(id)
    expect([body.order_amount, body.purchase_currency]).toEqual([52200, "NOK"])
    const order = (await stage.order(body.order_id)).body
    expect([order.order_amount, order.purchase_currency]).toEqual([52200, "NOK"])
  })
})
