import { Stage } from "../testing/stage"
import { until } from "../testing/shop"

describe("callback modes", () => {
  const stage = new Stage()
  const statuses = () => stage.payloads().map((payload) => payload.txn_status)

  it("normal: one callback, sent before the act is answered", async () => {
    const { reference, txnId } = await stage.open()
    const { body } = await stage.act(reference, { outcome: "paid" })
    expect(body).toMatchObject({
      status: "SUCCESS",
      return_url: `${stage.shop.url}/return?gw=demo-acq&txn_id=${txnId}`,
    })
    expect(stage.shop.received).toHaveLength(1)
    expect(stage.shop.received[0].url).toBe(`/callback?gw=demo-acq&txn_id=${txnId}`)
    expect(await stage.callbacks()).toMatchObject([{ type: "SUCCESS", status: "Sent" }])
  })

  it("duplicate: five equal callbacks", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid", callbacks: "duplicate" })
    expect(stage.shop.received).toHaveLength(5)
    expect(new Set(stage.shop.received.map(({ body }) => body)).size).toBe(1)
    expect(new Set(stage.shop.received.map(({ headers }) => headers["x-signature"])).size).toBe(1)
  })

  it("reversed: the final one, then PENDING", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid", callbacks: "reversed" })
    expect(statuses()).toEqual(["SUCCESS", "PENDING"])
  })

  it("dropped: none is sent, and the log keeps it for a resend by hand", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid", callbacks: "dropped" })
    expect(stage.shop.received).toEqual([])
    const [entry] = await stage.callbacks()
    expect(entry).toMatchObject({ status: "New", attempts: 0, time_sent: null })
    await stage.control("POST", `/callbacks/${entry.id}/resend`)
    expect(statuses()).toEqual(["SUCCESS"])
  })

  it("forged and paid: strangers first, the money and the true callback later", async () => {
    stage.shop.answers.push(401, 401, 401)
    const { reference } = await stage.open()
    const forged = { outcome: "paid", callbacks: "forged", delay_ms: 300 }
    const { body } = await stage.act(reference, forged)
    expect(body.status).toBe("PENDING")
    expect(statuses()).toEqual(["SUCCESS", "SUCCESS", "SUCCESS", "SUCCESS"])
    const list = await stage.callbacks()
    expect(list.map(({ type }) => type)).toEqual(["Forged", "Forged", "Forged", "Forged"])
    await until("the true callback came", () => stage.shop.received.length === 5)
    expect((await stage.merchant.inquiry(reference)).body.data.txn_status).toBe("SUCCESS")
  })

  it("forged and not paid: the outcome holds at once and the true callback never comes", async () => {
    const { reference } = await stage.open()
    const { body } = await stage.act(reference, { outcome: "declined", callbacks: "forged" })
    expect(body.status).toBe("DECLINED")
    expect(statuses()).toEqual(["SUCCESS", "SUCCESS", "SUCCESS", "SUCCESS"])
    expect((await stage.callbacks()).every(({ type }) => type === "Forged")).toBe(true)
  })

  it("waits for the given delay, and returns first when told", async () => {
    const { reference } = await stage.open()
    await stage.act(reference, { outcome: "paid", delay_ms: 100, return_first: true })
    expect(stage.shop.received).toHaveLength(0)
    await until("the callback came", () => stage.shop.received.length === 1)
  })
})
