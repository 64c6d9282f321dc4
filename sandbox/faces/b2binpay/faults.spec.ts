import { OwnerStage } from "./testing/shop-owner"

describe("faults of calls", () => {
  const stage = new OwnerStage()

  it.each<[string, string | undefined, object]>([
    ["wrong_amount", undefined, { target_amount_requested: "249.90", target_paid: "249.90" }],
    ["wrong_reference", undefined, { tracking_id: expect.stringMatching(/^OTHER-/) }],
    ["unknown_status", undefined, { status: 9 }],
    ["stale_status", undefined, { status: 2, target_paid: "0.00", target_paid_pending: "0.00" }],
  ])("an inquiry tells a %s once, then the truth", async (kind, value, told) => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid" })
    await stage.failing("inquiry", kind, { times: 1, reference: id, value })
    expect((await stage.deposit(id)).body.data.attributes).toMatchObject(told)
    expect(await stage.state(id)).toEqual([3, "149.90", "0.00"])
  })

  it("another deposit, wallet and coin", async () => {
    const id = await stage.opened()
    await stage.failing("inquiry", "wrong_txn", { times: 1 })
    await stage.failing("inquiry", "wrong_currency", { times: 1 })
    const { data } = (await stage.deposit(id)).body
    expect(data.id).toBe("58000")
    expect(data.relationships).toMatchObject({
      wallet: { data: { id: "4090" } },
      currency: { data: { id: "1000" } },
    })
  })

  it("a deposit whose answer is lost is found by its tracking id", async () => {
    for (const kind of ["hang_up", "html", "empty", "drop"]) {
      const tracking_id = `payses_${kind}`
      await stage.failing("initiate", kind, { times: 1, reference: tracking_id })
      await stage.create({ tracking_id }).catch(() => undefined)
      const { body } = await stage.call("GET", `/deposit/?filter[tracking_id]=${tracking_id}`)
      expect([kind, body.data.length]).toEqual([kind, kind === "drop" ? 0 : 1])
    }
  })

  it("lists count under the reference they filter by, but not as inquiries", async () => {
    const id = await stage.opened({ tracking_id: "payses_list" })
    await stage.failing("inquiry", "status", { value: 503, reference: "payses_list", times: 1 })
    const list = () => stage.call("GET", "/deposit/?filter[tracking_id]=payses_list")
    expect((await list()).status).toBe(503)
    expect((await list()).status).toBe(200)
    await stage.deposit(id)
    expect((await stage.shown(id)).inquiries).toBe(1)
  })

  it("tokens, rates and the like are look-ups", async () => {
    for (const value of ["2006", "2016", "429/41"]) {
      await stage.failing("lookup", "status", { value, times: 1 })
    }
    const answers = [await stage.token(), await stage.token(), await stage.token()]
    expect(answers.map(({ status }) => status)).toEqual([400, 403, 429])
    expect((await stage.token()).status).toBe(200)
    expect((await stage.send("GET", "/ping")).status).toBe(200)
    expect((await stage.send("GET", "/rates/")).status).toBe(401)
  })

  it("a payout that was made and lost", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "paid" })
    await stage.failing("refund", "hang_up", { times: 1 })
    await expect(stage.payout()).rejects.toThrow()
    expect((await stage.call("GET", "/payout/")).body.data).toHaveLength(1)
    await stage.failing("refund", "status", { times: 1, value: "insufficient_funds" })
    expect((await stage.payout()).body.errors[0].code).toBe("insufficient_funds")
  })

  it("callback_before_answer, and calls that do not exist here", async () => {
    await stage.failing("initiate", "callback_before_answer", { times: 1 })
    const { body } = await stage.create()
    expect(body.data.attributes.status).toBe(2)
    expect(stage.told()).toMatchObject([{ isProven: true }])
    expect((await stage.failing("capture", "status")).status).toBe(400)
  })

  it("collections need their slash, single objects do not", async () => {
    const id = await stage.opened()
    const bare = await stage.call("POST", "/deposit", stage.depositBody())
    expect([bare.status, bare.body.errors[0].code]).toEqual([404, "not_found"])
    expect((await stage.call("GET", `/deposit/${id}/`)).status).toBe(200)
    expect((await stage.call("GET", `/deposit?filter[id]=${id}`)).body.data).toHaveLength(1)
  })

  it.each([
    [{ target_amount_requested: 149.9 }, "target_amount_requested"],
    [{ target_amount_requested: "149.905" }, "target_amount_requested"],
    [{ target_amount_requested: "0.00" }, "target_amount_requested"],
    [{ inaccuracy: "1e1" }, "inaccuracy"],
    [{ time_limit: "3600" }, "time_limit"],
    [{ label: "Order-1042" }, "label"],
    [{ tracking_id: 17 }, "tracking_id"],
    [{ callback_url: "shop.example" }, "callback_url"],
    [{ payment_page_button_text: "x".repeat(65) }, "payment_page_button_text"],
  ])("a create with %o is refused", async (changes, name) => {
    const { status, body } = await stage.create(changes)
    expect([status, body.errors[0].source.pointer]).toEqual([400, `/data/attributes/${name}`])
  })

  it("Merchant-only fields and foreign coins do not go into an Enterprise wallet", async () => {
    const pointer = async (changes: Record<string, unknown>, currency?: string) =>
      (await stage.create(changes, { wallet: "4900", currency })).body.errors[0].source.pointer
    expect(await pointer({})).toBe("/data/attributes/target_amount_requested")
    const bare = { target_amount_requested: null, inaccuracy: null, time_limit: null }
    expect(await pointer(bare, "1002")).toBe("/data/relationships/currency")
  })
})
