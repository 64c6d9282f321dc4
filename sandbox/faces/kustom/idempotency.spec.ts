import { until } from "../../testing/shop"
import { fixture, TillStage } from "./testing/till"

const KEY = "0b9f4c55-6f0e-4a57-9f5e-2d1c6c1f7a90"
/** A day is two seconds then. */
const FAST = 40_000

describe("Klarna-Idempotency-Key", () => {
  const stage = new TillStage(FAST)
  const authorized = () => stage.ordered({ outcome: "granted" })
  const capture = (id: string, captured_amount: number, key?: string) =>
    stage.order(id, "POST", "/captures", { captured_amount }, key)

  it("only the key counts: another amount is given the first answer and does nothing", async () => {
    const [first, second] = fixture("om-capture-same-key-other-amount").exchanges
    const id = await authorized()
    const made = await capture(id, first.request.body.captured_amount, KEY)
    const again = await capture(id, second.request.body.captured_amount, KEY)
    expect(again.status).toBe(second.response.status)
    expect(again.headers.get("Capture-Id")).toBe(made.headers.get("Capture-Id"))
    expect((await stage.order(id)).body.captured_amount).toBe(38_700)
  })

  it("an answer that was lost is given again", async () => {
    const id = await stage.ordered()
    const refund = () => stage.order(id, "POST", "/refunds", { refunded_amount: 100 }, KEY)
    await stage.failing("refund", "hang_up", { times: 1 })
    await expect(refund()).rejects.toThrow()
    const again = await refund()
    const { refunds } = (await stage.order(id)).body
    expect(refunds).toMatchObject([{ refund_id: again.headers.get("Refund-Id") }])
  })

  it("a refused call leaves the key free, so that it can be tried again", async () => {
    const id = await stage.ordered({ outcome: "granted", fraud: "pending" })
    expect((await capture(id, 100, KEY)).status).toBe(403)
    await stage.portal(id, { action: "accept_fraud" })
    expect((await capture(id, 100, KEY)).status).toBe(201)
  })

  it("without a key, and with another one, both are done", async () => {
    const id = await authorized()
    for (const key of [undefined, undefined, KEY, `${KEY}2`]) {
      await capture(id, 100, key)
    }
    expect((await stage.order(id)).body.captured_amount).toBe(400)
  })

  it("a key is forgotten after a day, and by a reset", async () => {
    const id = await authorized()
    await capture(id, 100, KEY)
    await until("a day is over", async () => {
      await capture(id, 100, KEY)
      return (await stage.order(id)).body.captured_amount === 200
    })
    await stage.control("POST", "/reset")
    const other = await authorized()
    expect((await capture(other, 300, KEY)).status).toBe(201)
    expect((await stage.order(other)).body.captured_amount).toBe(300)
  })
})
