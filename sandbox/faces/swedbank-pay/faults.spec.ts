import { PayeeStage, uuidOf } from "./testing/payee"

describe("faults", () => {
  const stage = new PayeeStage()
  const shown = async (id: string) =>
    (await stage.control("GET", `/payments/swedbank-pay/${uuidOf(id)}`)).body

  /** What each call does, and how to see that it was done. */
  const calls: [string, (id: string) => Promise<unknown>, string][] = [
    ["capture", (id) => stage.transact(id, "captures"), "captured_amount"],
    ["refund", (id) => stage.transact(id, "reversals"), "refunded_amount"],
    ["void", (id) => stage.transact(id, "cancellations"), "status"],
    [
      "abort",
      (id) => stage.call("PATCH", id, { paymentorder: { operation: "Abort", abortReason: "x" } }),
      "status",
    ],
  ]
  const ready = async (call: string) => {
    const id = call === "abort" ? await stage.opened() : await stage.paid()
    if (call === "refund") {
      await stage.transact(id, "captures")
    }
    return id
  }

  it.each(calls)(
    "%s: processed and lost, or refused and not processed",
    async (call, run, field) => {
      for (const kind of ["hang_up", "html", "empty", "drop", "status"]) {
        const id = await ready(call)
        const before = (await shown(id))[field]
        await stage.failing(call, kind, { times: 1 })
        const answer = await run(id).catch(() => undefined)
        const isProcessed = (await shown(id))[field] !== before
        expect([kind, isProcessed]).toEqual([kind, !["drop", "status"].includes(kind)])
        expect([kind, answer === undefined]).toEqual([kind, ["drop", "hang_up"].includes(kind)])
      }
    }
  )

  it("timeout: the answer is held", async () => {
    const id = await ready("capture")
    await stage.failing("capture", "timeout", { value: 120, times: 1 })
    const started = performance.now()
    expect((await stage.transact(id, "captures")).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(115)
  })

  it("refuses with a status or one of the gateway's words", async () => {
    const id = await stage.paid()
    await stage.failing("inquiry", "status", { value: "429/90", times: 1 })
    const limited = await stage.get(id)
    expect([limited.status, limited.headers.get("retry-after")]).toEqual([429, "90"])
    await stage.failing("capture", "status", { value: "acquirergatewaytimeout", times: 1 })
    expect((await stage.transact(id, "captures")).status).toBe(504)
    await stage.failing("inquiry", "status", { value: 401, times: 1 })
    expect(await stage.get(id)).toMatchObject({ status: 401, text: "" })
  })

  it.each<[string, object]>([
    ["wrong_amount", { amount: 74900, paid: { amount: 74900, submittedAmount: 74900 } }],
    ["wrong_currency", { currency: "SGD" }],
    ["wrong_txn", { id: "/psp/paymentorders/00000000-0000-4000-8000-0000000000ff" }],
    ["wrong_reference", { paid: { payeeReference: expect.stringMatching(/^OTHER-/) } }],
    ["unknown_status", { status: "ON_HOLD_X" }],
    ["stale_status", { status: "Initialized" }],
  ])("an inquiry tells a %s once, then the truth", async (kind, told) => {
    const id = await stage.paid()
    await stage.failing("inquiry", kind, { times: 1 })
    expect((await stage.get(id, "paid")).body.paymentOrder).toMatchObject(told)
    expect((await stage.get(id, "paid")).body.paymentOrder).toMatchObject({
      id,
      status: "Paid",
      amount: 64900,
      currency: "SEK",
    })
  })

  it("stale_status of a capture: as if it were not done", async () => {
    const id = await stage.paid()
    await stage.failing("capture", "stale_status", { times: 1 })
    const { paymentOrder } = (await stage.transact(id, "captures")).body
    expect(paymentOrder).toMatchObject({ status: "Paid", remainingCaptureAmount: 64900 })
    expect((await shown(id)).captured_amount).toBe("64900")
  })

  it("are found by the order's reference, uuid and the operation's own reference", async () => {
    const id = await stage.paid()
    const { reference } = await shown(id)
    const payeeReference = stage.reference()
    for (const name of [reference, uuidOf(id), payeeReference]) {
      await stage.failing("capture", "status", { reference: name, times: 1 })
      expect((await stage.transact(id, "captures", { payeeReference })).status).toBe(500)
    }
    expect((await stage.transact(id, "captures", { payeeReference })).status).toBe(200)
  })

  it("counts GETs of the order", async () => {
    const id = await stage.opened()
    await stage.get(id)
    await stage.get(id, "paid")
    expect((await shown(id)).inquiries).toBe(2)
  })

  it("callback_before_answer: the shop hears of the payment first", async () => {
    await stage.failing("initiate", "callback_before_answer", { times: 1 })
    const { body } = await stage.create()
    expect(body.paymentOrder.status).toBe("Initialized")
    expect(stage.shop.received).toHaveLength(1)
  })

  it.each([
    ["swedbank-pay", "callback", "stale_timestamp"],
    ["swedbank-pay", "initiate", "placeholders_none"],
    ["syok2pay", "capture", "html"],
    ["syok2pay", "abort", "html"],
  ])("means nothing at %s: %s %s", async (gateway, call, kind) => {
    const { status, body } = await stage.control("POST", "/faults", { gateway, call, kind })
    expect([status, body.error]).toEqual([400, expect.stringContaining("means nothing at")])
  })
})
