import { until } from "../../testing/shop"
import { like } from "./testing/like"
import { fixture, FORMER_SECRET, SECRET, TillStage } from "./testing/till"

const OTHER_SECRET = "whsec_YW5vdGhlci1zaG9wcy1zZWNyZXQtbm90LXJlYWwtMDE="

describe("webhooks", () => {
  const stage = new TillStage()
  const event = (type: string, data: object = {}, more: object = {}) =>
    stage.control("POST", "/kustom/events", { type, data, ...more })

  it.each([
    ["webhook-ipp-session-created", "ipp.session.created"],
    ["webhook-ipp-session-activated", "ipp.session.activated"],
    ["webhook-ipp-session-finalized", "ipp.session.finalized"],
    ["webhook-order-created", "order.created"],
    ["webhook-capture-created", "capture.created"],
  ])("%s", async (name, type) => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid" })
    await until("all five came", () => stage.types().length === 5)
    const told = stage.told().find(({ body }) => body.type === type)
    expect(told?.body).toEqual(like(fixture(name).delivery.body))
  })

  it("a cancelled session", async () => {
    await stage.let(await stage.quietlyOpened(), { outcome: "cancelled" })
    const { body } = fixture("webhook-ipp-session-cancelled").delivery
    expect(stage.told().map((told) => told.body)).toEqual([like(body)])
  })

  it("a failed tap, a refund, a dispute", async () => {
    const id = await stage.quietlyOpened()
    await stage.let(id, { outcome: "declined" })
    expect(stage.told()[1].body).toEqual(like(fixture("webhook-ipp-payment-failed").delivery.body))
    await stage.let(id, { outcome: "paid" })
    stage.shop.received.length = 0
    await stage.portal(id, { action: "refund", amount: "12900" })
    await stage.portal(id, { action: "dispute" })
    await stage.portal(id, { action: "dispute" })
    const names = ["webhook-refund-created", "webhook-dispute-created", "webhook-dispute-updated"]
    const bodies = names.map((name) => like(fixture(name).delivery.body))
    expect(stage.told().map(({ body }) => body)).toEqual(bodies)
    const [, created, updated] = stage.told()
    expect(updated.body.data.dispute_id).toBe(created.body.data.dispute_id)
  })

  it.each(["ipp.payment.finalized", "session.finalized", "payment.finalized"])(
    "spells the end %s when told",
    async (spelling) => {
      const id = await stage.quietlyOpened()
      await stage.let(id, { outcome: "paid", spelling })
      expect(stage.types()[1]).toBe(spelling)
    }
  )

  it("tells every destination the same event, signed with its own secret", async () => {
    const url = `${stage.shop.url}/other`
    await stage.control("POST", "/kustom/destinations", { url, secret: OTHER_SECRET })
    await event("payout.created", { payout_id: "1" })
    const [mine] = stage.told()
    const [theirs] = stage.told(OTHER_SECRET, "/other")
    expect(theirs.body).toEqual(mine.body)
    expect(theirs.webhookId).not.toBe(mine.webhookId)
    expect(() => stage.told(SECRET, "/other")).toThrow("No matching signature")
  })

  it("signs with both secrets during a rotation, the former first", async () => {
    await stage.listen({ secret: OTHER_SECRET, previous_secret: FORMER_SECRET })
    await event("payout.created")
    expect(stage.told(OTHER_SECRET)).toHaveLength(1)
    expect(stage.told(FORMER_SECRET)).toHaveLength(1)
    expect(() => stage.told(SECRET)).toThrow("No matching signature")
    const [{ headers }] = stage.shop.received
    expect(String(headers["webhook-signature"]).split(" ")).toHaveLength(2)
  })

  it("keeps destinations through a reset, replaces one with the same address, deletes", async () => {
    await stage.control("POST", "/reset")
    const listed = () => stage.control("GET", "/kustom/destinations")
    const mine = { url: stage.hooks, secret: SECRET, previous_secret: null }
    expect((await listed()).body).toEqual({ destinations: [mine] })
    await stage.listen({ secret: OTHER_SECRET })
    expect((await listed()).body).toEqual({ destinations: [{ ...mine, secret: OTHER_SECRET }] })
    const gone = `/kustom/destinations?url=${encodeURIComponent(stage.hooks)}`
    expect((await stage.control("DELETE", gone)).body).toEqual({ destinations: [] })
    expect((await stage.control("DELETE", gone)).status).toBe(404)
    await event("payout.created")
    expect(stage.shop.received).toEqual([])
  })

  it.each([
    [{ url: "ftp://shop" }, "is not an http address"],
    [{ secret: "abc" }, "secret must be whsec_ and base64"],
  ])("refuses the destination %j", async (wrong, why) => {
    const { status, body } = await stage.listen(wrong)
    expect([status, body.error]).toEqual([400, expect.stringContaining(why)])
  })

  it("sends events nobody caused: foreign, repeated, stale, from the future, unsigned", async () => {
    await event("ipp.session.finalized", { session_id: "x" }, { merchant_id: "KM1", id: "kevt_1" })
    expect(stage.told()[0].body).toMatchObject({ id: "kevt_1", merchant_id: "KM1" })
    stage.shop.received.length = 0
    for (const [more, why] of [
      [{ age_seconds: 301 }, "too old"],
      [{ age_seconds: -301 }, "too new"],
      [{ proof: "corrupt" }, "No matching"],
      [{ proof: "wrong_secret" }, "No matching"],
      [{ proof: "none" }, "Missing required headers"],
    ] as const) {
      await event("payout.created", {}, more)
      expect(() => stage.told()).toThrow(why)
      stage.shop.received.length = 0
    }
    expect((await event("", {})).status).toBe(400)
  })

  it("resends by hand under another webhook-id, signed at that moment", async () => {
    await event("payout.created")
    const [entry] = await stage.callbacks()
    await stage.control("POST", `/callbacks/${String(entry.id)}/resend`)
    const [first, second] = stage.told()
    expect(second.body).toEqual(first.body)
    expect(second.webhookId).not.toBe(first.webhookId)
  })
})
