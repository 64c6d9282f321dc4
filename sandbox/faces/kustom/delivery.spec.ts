import { until } from "../../testing/shop"
import { TillStage } from "./testing/till"

const FINALIZED = "ipp.session.finalized"

describe("how webhooks are delivered", () => {
  const stage = new TillStage()
  const quiet = () => stage.quietlyOpened()
  const pay = (id: string, callbacks = "normal", more: object = {}) =>
    stage.let(id, { outcome: "paid", callbacks, ...more })

  it("duplicate: each five times at once, the same delivery", async () => {
    await pay(await quiet(), "duplicate")
    expect(stage.types().filter((type) => type === FINALIZED)).toHaveLength(5)
    const finalized = stage.told().filter(({ body }) => body.type === FINALIZED)
    expect(new Set(finalized.map(({ webhookId }) => webhookId)).size).toBe(1)
  })

  it("reversed: the last one first", async () => {
    await pay(await quiet(), "reversed")
    expect(stage.types()).toEqual([
      "capture.created",
      "order.created",
      FINALIZED,
      "ipp.session.activated",
    ])
  })

  it("reversed with one event: what was before it comes after", async () => {
    await stage.let(await quiet(), { outcome: "cancelled", callbacks: "reversed" })
    expect(stage.types()).toEqual(["ipp.session.cancelled", "ipp.session.created"])
  })

  it("dropped: none, and each can still be sent by hand", async () => {
    const id = await quiet()
    await pay(id, "dropped")
    expect(stage.shop.received).toEqual([])
    const [entry] = await stage.logged(FINALIZED)
    expect(entry).toMatchObject({ status: "New", transfer_id: id })
    await stage.control("POST", `/callbacks/${String(entry.id)}/resend`)
    expect(stage.told()[0].body.type).toBe(FINALIZED)
  })

  it("forged: strangers claim success before it is true", async () => {
    const id = await quiet()
    await pay(id, "forged", { delay_ms: 200 })
    expect(stage.types()).toEqual(Array(4).fill(FINALIZED))
    for (const one of stage.shop.received.splice(0)) {
      stage.shop.received.push(one)
      expect(() => stage.told()).toThrow()
      stage.shop.received.length = 0
    }
    expect((await stage.session(id)).body.status).toBe("CREATED")
    await until("the truth came", () => stage.types().includes("capture.created"))
    expect(stage.told()).toHaveLength(4)
  })

  it("forged and cancelled: only the strangers are heard", async () => {
    const id = await quiet()
    await stage.let(id, { outcome: "cancelled", callbacks: "forged" })
    expect(stage.types()).toEqual(Array(4).fill(FINALIZED))
    expect((await stage.session(id)).body.status).toBe("CANCELLED")
  })
})
