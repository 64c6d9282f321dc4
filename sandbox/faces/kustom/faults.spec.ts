import { until } from "../../testing/shop"
import { TillStage } from "./testing/till"

describe("faults", () => {
  const stage = new TillStage()
  const shown = async (id: string) => (await stage.control("GET", `/payments/kustom/${id}`)).body

  it("initiate hang_up: an orphan is on the phone, its event is sent, the answer is lost", async () => {
    await stage.failing("initiate", "hang_up", { times: 1 })
    await expect(stage.create({ merchant_reference1: "POS-LOST" })).rejects.toThrow()
    await until("its event came", () => stage.shop.received.length === 1)
    const orphan = await shown("POS-LOST")
    expect(stage.told()[0].body.data.session_id).toBe(orphan.id)
    expect(orphan.status).toBe("CREATED")
  })

  it("initiate drop: nothing was created", async () => {
    await stage.failing("initiate", "drop", { times: 1 })
    await expect(stage.create()).rejects.toThrow()
    expect(stage.sandbox.sandbox.payments.list()).toEqual([])
  })

  it("initiate callback_before_answer: paid before the answer is there", async () => {
    await stage.failing("initiate", "callback_before_answer", { times: 1 })
    const { body } = await stage.create()
    expect(body.status).toBe("CREATED")
    expect(stage.types()).toContain("ipp.session.finalized")
  })

  const calls: [string, (id: string, order: string) => Promise<unknown>, string, object][] = [
    [
      "capture",
      (_, order) => stage.order(order, "POST", "/captures", { captured_amount: 100 }),
      "captured_amount",
      { outcome: "granted" },
    ],
    [
      "refund",
      (_, order) => stage.order(order, "POST", "/refunds", { refunded_amount: 100 }),
      "refunded_amount",
      { outcome: "paid" },
    ],
    [
      "void",
      (_, order) => stage.order(order, "POST", "/cancel"),
      "order_status",
      { outcome: "granted" },
    ],
    [
      "abort",
      (id) => stage.call("PUT", `/ipp/v1/sessions/${id}/cancel`),
      "status",
      { outcome: "pending" },
    ],
  ]

  it.each(calls)("%s: processed and lost, or not processed", async (call, run, field, wish) => {
    for (const kind of ["hang_up", "html", "empty", "drop", "status"]) {
      const id = await stage.opened()
      const order = String((await stage.let(id, { ...wish })).body.order_id)
      const before = (await shown(id))[field]
      await stage.failing(call, kind, { times: 1 })
      await run(id, order).catch(() => undefined)
      const isDone = (await shown(id))[field] !== before
      expect([kind, isDone]).toEqual([kind, !["drop", "status"].includes(kind)])
    }
  })

  it("refuses in the words of the API that was called", async () => {
    const id = await stage.opened()
    const order = String((await stage.let(id, { outcome: "paid" })).body.order_id)
    await stage.failing("inquiry", "status", { value: "503/30" })
    const session = await stage.session(id)
    expect([session.status, session.body.title]).toEqual([503, "Service Unavailable"])
    const read = await stage.order(order)
    expect([read.body.error_code, read.headers.get("retry-after")]).toEqual([
      "TEMPORARILY_UNAVAILABLE",
      "30",
    ])
  })

  it.each([
    ["wrong_amount", { order_amount: 67_200 }, { order_amount: 67_200, captured_amount: 67_200 }],
    ["wrong_currency", { purchase_currency: "SGD" }, { purchase_currency: "SGD" }],
    ["wrong_txn", { session_id: expect.stringMatching(/ff$/) }, { order_id: expect.any(String) }],
    ["unknown_status", { status: "ON_HOLD_X" }, { status: "ON_HOLD_X" }],
    ["stale_status", { status: "CREATED" }, { status: "AUTHORIZED", captured_amount: 0 }],
    [
      "wrong_reference",
      { merchant_reference1: "OTHER-R", merchant_data: '{"id":"OTHER-R"}' },
      { merchant_reference1: "OTHER-R" },
    ],
  ])("inquiry %s: untrue in session and order", async (kind, session, order) => {
    const wish = { merchant_reference1: "R", merchant_data: '{"id":"R"}' }
    const id = await stage.opened(wish)
    const orderId = String((await stage.let(id, { outcome: "paid" })).body.order_id)
    await stage.failing("inquiry", kind)
    expect((await stage.session(id)).body).toMatchObject(session)
    expect((await stage.order(orderId)).body).toMatchObject(order)
  })

  it("a rule with the order's id is for Order Management only; only sessions count", async () => {
    const id = await stage.opened()
    const order = String((await stage.let(id, { outcome: "paid" })).body.order_id)
    await stage.failing("inquiry", "wrong_amount", { reference: order, value: "1" })
    expect((await stage.session(id)).body.order_amount).toBe(57_200)
    expect((await stage.order(order)).body.order_amount).toBe(1)
    expect((await shown(id)).inquiries).toBe(1)
  })

  it.each([
    ["corrupt_signature", "No matching signature"],
    ["wrong_secret", "No matching signature"],
    ["stale_timestamp", "too old"],
  ])("callback %s", async (kind, why) => {
    await stage.failing("callback", kind)
    await stage.control("POST", "/kustom/destinations", { url: stage.hooks })
    await stage.let(await stage.opened(), { outcome: "cancelled" })
    expect(() => stage.told()).toThrow(why)
  })

  it("a callback rule may name the type of an event", async () => {
    const reference = "ipp.session.finalized"
    await stage.failing("callback", "drop", { reference })
    await stage.let(await stage.opened(), { outcome: "paid" })
    await until("all others came", () => stage.shop.received.length === 4)
    expect(stage.types()).not.toContain(reference)
  })

  it("callbacks of another session, of an unknown and of an earlier state", async () => {
    const type = "ipp.session.cancelled"
    const told = async (kind: string) => {
      await stage.control("DELETE", "/faults")
      await stage.failing("callback", kind, { reference: type })
      const id = await stage.opened()
      await until("its event came", () => stage.shop.received.length > 0)
      stage.shop.received.length = 0
      await stage.let(id, { outcome: "cancelled" })
      const [{ body }] = stage.told()
      stage.shop.received.length = 0
      return [body.type, body.data.session_id === id]
    }
    expect(await told("wrong_txn")).toEqual([type, false])
    expect(await told("unknown_status")).toEqual(["ipp.session.on_hold_x", true])
    expect(await told("stale_status")).toEqual(["ipp.session.created", true])
  })

  it("an event without JSON is signed nevertheless", async () => {
    for (const [kind, body] of [
      ["html", "<html>bad gateway</html>"],
      ["empty", ""],
    ]) {
      await stage.failing("callback", kind, { times: 1 })
      await stage.opened()
      await until("it came", () => stage.shop.received.length === 1)
      const [{ headers, body: sent }] = stage.shop.received.splice(0)
      expect([sent, headers["webhook-signature"]]).toEqual([body, expect.stringMatching(/^v1,/)])
    }
  })

  it("has no placeholders", async () => {
    const answer = await stage.failing("callback", "placeholders_none")
    expect([answer.status, answer.body.error]).toEqual([
      400,
      expect.stringContaining("means nothing at Kustom"),
    ])
  })
})
