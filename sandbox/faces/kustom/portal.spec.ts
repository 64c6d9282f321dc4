import { TillStage } from "./testing/till"

describe("the Portal", () => {
  const stage = new TillStage()
  const order = async (wish: object = { outcome: "granted" }) => {
    const session = await stage.opened()
    const { body } = await stage.let(session, { outcome: "paid", ...wish })
    stage.shop.received.length = 0
    return { session, id: String(body.order_id) }
  }

  it("captures in parts, releases, refunds, and tells of money that moved", async () => {
    const { session, id } = await order()
    await stage.portal(session, { action: "capture", amount: "20000" })
    expect(await stage.money(id)).toEqual(["PART_CAPTURED", 20_000, 0, 37_200])
    const { body } = await stage.portal(session, { action: "release" })
    expect(body).toMatchObject({ order_status: "CAPTURED", captured_amount: "20000" })
    await stage.portal(session, { action: "refund", amount: "50.00" })
    await stage.portal(session, { action: "reversal" })
    expect(await stage.money(id)).toEqual(["CLOSED", 20_000, 20_000, 0])
    expect(stage.types()).toEqual(["capture.created", "refund.created", "refund.created"])
  })

  it("cancels in silence", async () => {
    const { session, id } = await order()
    await stage.portal(session, { action: "cancel" })
    expect(await stage.money(id)).toEqual(["CANCELLED", 0, 0, 0])
    expect(stage.shop.received).toEqual([])
  })

  it("ends a fraud check; what captures itself does so then", async () => {
    const { session, id } = await order({ fraud: "pending" })
    expect((await stage.order(id)).body).toMatchObject({
      status: "AUTHORIZED",
      fraud_status: "PENDING",
    })
    await stage.portal(session, { action: "accept_fraud" })
    expect((await stage.order(id)).body).toMatchObject({
      status: "CAPTURED",
      fraud_status: "ACCEPTED",
    })
    expect(stage.types()).toEqual(["capture.created"])
    expect((await stage.portal(session, { action: "reject_fraud" })).status).toBe(409)
    const other = await order({ outcome: "granted", fraud: "pending" })
    await stage.portal(other.session, { action: "reject_fraud" })
    expect((await stage.order(other.id)).body.fraud_status).toBe("REJECTED")
    expect(await stage.money(other.id)).toEqual(["AUTHORIZED", 0, 0, 57_200])
  })

  it.each([
    [{ action: "cancel" }, "already has captures"],
    [{ action: "capture" }, "nothing left"],
    [{ action: "refund", amount: "57201" }, "larger than the captured amount"],
    [{ action: "release" }, "no remaining authorization"],
    [{ action: "expire" }, "only an AUTHORIZED one runs out"],
    [{ action: "complete_reversal" }, "does not do that"],
  ])("refuses %j of a captured order", async (wish, why) => {
    const { session, id } = await order({ outcome: "paid" })
    const { status, body } = await stage.portal(session, wish)
    expect([status, body.error]).toEqual([409, expect.stringContaining(why)])
    expect(await stage.money(id)).toEqual(["CAPTURED", 57_200, 0, 0])
  })

  it("has nothing to do before there is an order", async () => {
    const { status, body } = await stage.portal(await stage.opened(), { action: "capture" })
    expect([status, body.error]).toEqual([409, expect.stringContaining("has no order yet")])
  })

  it("lists destinations, adds, changes and deletes them by forms", async () => {
    const page = `${stage.base}/portal`
    const post = (path: string, fields: Record<string, string>) =>
      fetch(page + path, { method: "POST", body: new URLSearchParams(fields) })
    const text = async () => (await fetch(page)).text()
    expect(await text()).toContain(stage.hooks)
    const url = `${stage.shop.url}/second`
    await post("", { url, secret: "", previous_secret: "" })
    expect(await text()).toContain(url)
    const wrong = await post("", { url: "shop", secret: "", previous_secret: "" })
    expect([wrong.status, await wrong.text()]).toEqual([
      400,
      expect.stringContaining("is not an http address"),
    ])
    await post("/delete", { url })
    await post("/delete", { url: stage.hooks })
    expect(await text()).toContain('data-testid="no-destination"')
  })
})
