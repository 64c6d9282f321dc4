import { PartnerStage } from "./testing/partner"

const ANOTHER = "00000000-0000-4000-8000-0000000000ff"

describe("faults", () => {
  const stage = new PartnerStage()
  const CHANGE = { contractChangeDetails: { type: "PARTIAL_RETURN", returnAmount: 10 } }

  /** What each call does, its product, and how to see that it was done. */
  const calls: [string, string, (contract: string) => Promise<unknown>, string][] = [
    [
      "capture",
      "hp_approval_sandbox",
      (contract) => stage.call("POST", `${contract}/merchant-approval`),
      "captured_amount",
    ],
    [
      "void",
      "hp_approval_sandbox",
      (contract) => stage.call("POST", `${contract}/cancel`),
      "status",
    ],
    [
      "refund",
      "hp_sandbox",
      (contract) => stage.call("POST", `${contract}/merchant-withdrawal`),
      "refunded_amount",
    ],
  ]

  it.each(calls)("%s: processed and lost, or not processed", async (call, product, run, field) => {
    for (const kind of ["hang_up", "html", "empty", "drop", "status"]) {
      const id = await stage.approved(product)
      const contract = await stage.contractOf(id)
      const before = (await stage.shown(id))[field]
      await stage.failing(call, kind, { times: 1, reference: id })
      const answer = await run(contract).catch(() => undefined)
      const isProcessed = (await stage.shown(id))[field] !== before
      expect([kind, isProcessed]).toEqual([kind, !["drop", "status"].includes(kind)])
      expect([kind, answer === undefined]).toEqual([kind, ["drop", "hang_up"].includes(kind)])
    }
  })

  it("initiate: opened and lost", async () => {
    const reference = "payses_lost"
    await stage.failing("initiate", "hang_up", { times: 1, reference })
    await stage.failing("initiate", "empty", { times: 1, reference })
    const open = () => stage.create({ purchase: { purchaseReference: reference } })
    await expect(open()).rejects.toThrow()
    expect((await open()).text).toBe("")
    expect((await open()).status).toBe(201)
    const list = await stage.control<{ payments: object[] }>(
      "GET",
      "/payments?reference=payses_lost"
    )
    expect(list.body.payments).toHaveLength(3)
  })

  it("refuses with a status or one of the gateway's codes", async () => {
    const contract = await stage.contractOf(await stage.approved())
    const approve = () => stage.call("POST", `${contract}/merchant-approval`)
    const refused = async (value: string) => {
      await stage.failing("capture", "status", { value, times: 1 })
      const { status, body } = await approve()
      return [status, body.errorCode ?? body.message]
    }
    expect(await refused("can_not_approve")).toEqual([422, ["can_not_approve"]])
    expect(await refused("ASSET_MODEL_NOT_FOUND")).toEqual([422, "ASSET_MODEL_NOT_FOUND"])
    expect(await refused("401")).toEqual([401, "unauthorized"])
    expect(await refused("404")).toEqual([404, "not_found"])
    expect((await refused("429/90"))[0]).toBe(429)
    expect((await refused("502"))[0]).toBe(502)
    expect((await approve()).status).toBe(204)
  })

  it.each<[string, object]>([
    ["wrong_amount", { totalAmount: 589.9 }],
    ["wrong_currency", { currency: "SGD" }],
    ["wrong_txn", { uuid: ANOTHER }],
    ["wrong_reference", { purchase: { purchaseReference: expect.stringMatching(/^OTHER-/) } }],
    ["unknown_status", { status: "ON_HOLD_X" }],
    ["stale_status", { status: "pending", creditContractUuid: null }],
  ])("an inquiry tells a %s once, then the truth", async (kind, told) => {
    const id = await stage.approved()
    await stage.failing("inquiry", kind, { times: 1, reference: id })
    expect((await stage.session(id)).body).toMatchObject(told)
    expect((await stage.session(id)).body).toMatchObject({
      uuid: id,
      status: "granted",
      totalAmount: 489.9,
      currency: "EUR",
    })
  })

  it.each<[string, object, boolean]>([
    ["wrong_txn", { pos_session_uuid: ANOTHER }, true],
    ["wrong_reference", { purchase_reference: expect.stringMatching(/^OTHER-/) }, true],
    ["unknown_status", { event: "contract_activated", status: "ON_HOLD_X" }, true],
    ["stale_status", { event: "contract_granted", status: "granted" }, true],
    ["corrupt_signature", { status: "completed" }, false],
    ["wrong_secret", { status: "completed" }, false],
    ["stale_timestamp", { status: "completed" }, true],
  ])("a callback with %s", async (kind, told, proven) => {
    const id = await stage.opened("hp_sandbox")
    await stage.failing("callback", kind, { times: 1, reference: id })
    await stage.let(id, { outcome: "paid" })
    const [{ message, isProven, parameters }] = stage.told()
    expect(message).toMatchObject(told)
    expect(isProven).toBe(proven)
    const age = Math.round(Date.now() / 1000 - Number(parameters.timestamp))
    expect(age > 691_000).toBe(kind === "stale_timestamp")
  })

  it.each(["form", "json", "query"])("html and empty callbacks (%s) carry nothing", async (how) => {
    for (const kind of ["html", "empty"]) {
      await stage.failing("callback", kind, { times: 1 })
      await stage.approved(undefined, { callback_transport: how })
    }
    expect(stage.shop.received.map(({ url }) => url)).toEqual(["/callback/1", "/callback/1"])
    expect(stage.shop.received.map(({ body }) => body)).toEqual(["<html>bad gateway</html>", ""])
    const [{ id }] = await stage.callbacks()
    expect((await stage.control("POST", `/callbacks/${String(id)}/resend`)).status).toBe(201)
  })

  it("are found by reference and session in calls about the contract", async () => {
    const id = await stage.approved("hp_sandbox")
    const contract = await stage.contractOf(id)
    const { reference } = await stage.shown(id)
    const draft = () => stage.call("POST", `${contract}/versions`, CHANGE)
    for (const name of [reference, id]) {
      await stage.failing("refund", "status", { reference: name, times: 1 })
      expect((await draft()).status).toBe(500)
    }
    expect((await draft()).status).toBe(201)
  })

  it("only GETs of the session count as inquiries; a look-up has a call of its own", async () => {
    const id = await stage.approved()
    await stage.call("GET", await stage.contractOf(id))
    await stage.session(id)
    expect((await stage.shown(id)).inquiries).toBe(2)
    await stage.failing("lookup", "status", { value: 401, times: 1 })
    expect((await stage.call("GET", "/v3/ping")).status).toBe(401)
    expect((await stage.call("GET", "/v3/ping")).body).toEqual({ response: "pong" })
  })

  it("callback_before_answer: the shop hears of it first", async () => {
    await stage.failing("initiate", "callback_before_answer", { times: 1 })
    expect((await stage.create()).status).toBe(201)
    expect(stage.events()).toEqual(["contract_granted"])
  })
})
