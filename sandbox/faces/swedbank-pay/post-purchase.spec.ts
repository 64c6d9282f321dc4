import { PayeeStage, relsOf } from "./testing/payee"

const word = (type: string) => type.split("/").at(-1)

describe("capture, cancel, reversal", () => {
  const stage = new PayeeStage()
  const offered = async (id: string) =>
    relsOf(await stage.get(id)).filter((rel) => ["capture", "cancel", "reversal"].includes(rel))
  const big = { amount: 2_000_000, vatAmount: 0 }
  const magic = { amount: 900_351, vatAmount: 0 }

  it("offers what is possible now and no more", async () => {
    const id = await stage.opened()
    expect(await offered(id)).toEqual([])
    await stage.let(id, { outcome: "paid" })
    expect(await offered(id)).toEqual(["cancel", "capture"])
    await stage.transact(id, "captures", { amount: 30000, vatAmount: 6000 })
    expect(await offered(id)).toEqual(["cancel", "capture", "reversal"])
    await stage.transact(id, "cancellations")
    expect(await offered(id)).toEqual(["reversal"])
    await stage.transact(id, "reversals", { amount: 30000, vatAmount: 6000 })
    expect(await offered(id)).toEqual([])
    expect((await stage.get(id)).body.paymentOrder.status).toBe("Reversed")
  })

  it.each(["captures", "cancellations", "reversals"])(
    "refuses %s before the payment",
    async (what) => {
      const answer = await stage.transact(await stage.opened(), what)
      expect([answer.status, word(answer.body.type)]).toEqual([403, "forbidden"])
    }
  )

  it.each<[string, object]>([
    ["Transaction.Amount", { amount: 64901 }],
    ["Transaction.Amount", { amount: 0, vatAmount: 0 }],
    ["Transaction.Amount", { amount: 1.5, vatAmount: 0 }],
    ["Transaction.VatAmount", { vatAmount: 64901 }],
    ["Transaction.Description", { description: undefined }],
    ["Transaction.PayeeReference", { payeeReference: "A-1" }],
  ])("refuses a capture with a wrong %s", async (name, changes) => {
    const id = await stage.paid()
    const answer = await stage.transact(id, "captures", changes as Record<string, unknown>)
    expect(answer.status).toBe(400)
    expect(answer.body.problems[0].name).toBe(name)
    expect(await offered(id)).toEqual(["cancel", "capture"])
  })

  it("wants the vatAmount to be the sum of the items", async () => {
    const id = await stage.paid()
    await stage.transact(id, "captures")
    const item = {
      reference: "1",
      name: "T-shirt",
      type: "PRODUCT",
      class: "Apparel",
      quantity: 1,
      quantityUnit: "pcs",
      unitPrice: 64900,
      vatPercent: 2500,
      amount: 64900,
      vatAmount: 12980,
    }
    const changes = { vatAmount: 0, orderItems: [item] }
    const { body } = await stage.transact(id, "reversals", changes)
    expect(body.problems).toEqual([
      {
        name: "Transaction.VatAmount",
        description: "VatAmount has to equal the sum of VatAmount over OrderItems.",
      },
    ])
  })

  it("refuses a cancellation with an amount", async () => {
    const answer = await stage.transact(await stage.paid(), "cancellations", { amount: 100 })
    expect(answer.status).toBe(400)
  })

  it("fails by magic amounts, with a problem, an entry and a callback", async () => {
    const id = await stage.paid(big)
    const answer = await stage.transact(id, "captures", magic)
    expect([answer.status, word(answer.body.type)]).toEqual([403, "acquirererror"])
    const { body } = await stage.get(id, "postpurchasefailedattempts")
    const { postpurchaseFailedAttemptList: list } = body.paymentOrder.postPurchaseFailedAttempts
    expect(list).toMatchObject([{ status: "Failed", type: "Capture", problem: { status: 403 } }])
    expect(await stage.callbacks()).toMatchObject([{ type: "Failed" }, { type: "Authorization" }])
  })

  it("Swish fails with its own form of problem", async () => {
    const id = await stage.paid(big, { channel: "Swish" })
    const { body } = await stage.transact(id, "reversals", magic)
    expect(body).toMatchObject({ title: "Swish Declined", status: 403 })
    expect(body).not.toHaveProperty("problems")
  })

  it("locks after five failures in a row, and a success starts anew", async () => {
    const id = await stage.paid({ amount: 5_000_000, vatAmount: 0 })
    const failing = async (times: number) => {
      for (let count = 0; count < times; count += 1) {
        await stage.transact(id, "captures", magic)
      }
    }
    await failing(4)
    await stage.transact(id, "captures", { amount: 100, vatAmount: 0 })
    await failing(4)
    expect(await offered(id)).toEqual(["cancel", "capture", "reversal"])
    await failing(1)
    expect(await offered(id)).toEqual([])
    const locked = await stage.transact(id, "captures", { amount: 100, vatAmount: 0 })
    expect([locked.status, locked.body.detail]).toEqual([403, expect.stringContaining("locked")])
  })

  it("tells the shop of each, by a number of its own", async () => {
    const id = await stage.paid()
    await stage.transact(id, "captures")
    await stage.transact(id, "reversals")
    const callbacks = await stage.callbacks()
    expect(callbacks.map(({ type }) => type)).toEqual(["Reversal", "Capture", "Authorization"])
    const numbers = stage.payloads().map((body) => (body.paymentOrder as { number: number }).number)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it("shows sums and refunds to the control API", async () => {
    const id = await stage.paid()
    await stage.transact(id, "captures", { amount: 30000, vatAmount: 6000 })
    await stage.transact(id, "reversals", { amount: 10000, vatAmount: 2000 })
    const { body } = await stage.control("GET", `/payments/swedbank-pay/${id.split("/").at(-1)}`)
    expect(body).toMatchObject({
      txn_id: id,
      status: "Paid",
      amount: "64900",
      authorized_amount: "64900",
      captured_amount: "30000",
      refunded_amount: "10000",
      refunds: [{ amount: "10000" }],
    })
  })
})
