import { until } from "../../testing/shop"
import { like } from "./testing/like"
import { fixture, OwnerStage, V2_LOGIN } from "./testing/shop-owner"

const OWN = [
  "address",
  "op_id",
  "amount",
  "commission",
  "rate_target",
  "risk",
  "confirmations",
  "fee",
  "sign",
  "source_amount_requested",
  "tracking_id",
  "amount_target",
  "commission_target",
  "amount_cleared",
]

describe("callbacks", () => {
  const stage = new OwnerStage()

  it.each([
    ["v3_callback_deposit_confirmation", { outcome: "paid" }, {}],
    ["v3_callback_deposit_fail", { outcome: "declined" }, {}],
    ["v3_callback_deposit_block", { outcome: "blocked" }, {}],
    [
      "v3_callback_deposit_user_confirmation",
      { outcome: "pending", blocks: 1 },
      { confirmations_needed: 1 },
    ],
  ])("%s", async (name, wish, changes) => {
    await stage.let(await stage.opened(changes), wish)
    const [{ body, isProven }] = stage.told()
    expect([isProven, body]).toEqual([true, like(fixture(name).request.body, OWN)])
    expect(await stage.types()).toEqual([fixture(name).callback_type])
    const [{ transfer_id }] = await stage.callbacks()
    expect(transfer_id).toBe(body.data.relationships.transfer.data.id)
  })

  it("No transfer: unsigned, or signed when chosen", async () => {
    const open = async () => (await stage.create()).body.data.id
    await stage.let(await open(), { outcome: "expired" })
    await stage.let(await open(), { outcome: "cancelled", no_transfer: "signed" })
    const [unsigned, signed] = stage.told()
    const name = "v3_callback_deposit_no_transfer"
    expect(unsigned.body).toEqual(like(fixture(`${name}_unsigned`).request.body, OWN))
    expect(signed.body).toEqual(like(fixture(`${name}_signed`).request.body, OWN))
    expect([unsigned.isProven, signed.isProven]).toEqual([false, true])
    await stage.let(await stage.opened(), {
      outcome: "underpaid",
      amount: "60.00",
      no_transfer: "signed",
    })
    const { body, isProven } = stage.told().at(-1) ?? {}
    expect(body).toEqual(like(fixture(`${name}_unresolved`).request.body, OWN))
    expect(isProven).toBe(true)
    expect((await stage.callbacks())[0].transfer_id).toBe("")
  })

  it("of a v2 deposit: the other key, and fewer members", async () => {
    await stage.let(await stage.opened({}, "2145", V2_LOGIN), { outcome: "paid" })
    const { body } = fixture("v2_callback_deposit_confirmation").request
    expect(stage.told2()[0]).toMatchObject({ isProven: true, body: like(body, OWN) as object })
    expect(Object.keys(stage.told2()[0].body.data.attributes)).toEqual(
      Object.keys(body.data.attributes)
    )
    expect(stage.told()[0].isProven).toBe(false)
  })

  it.each([
    ["application/json", "application/json"],
    ["application/vnd.api+json", "application/vnd.api+json"],
    ["none", undefined],
  ])("sent as %s, from then on", async (content_type, type) => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "declined", content_type })
    await stage.let(id, { outcome: "paid" })
    expect(stage.told().map((told) => told.type)).toEqual([type, type])
  })

  it("reversed: the final one, then an unconfirmed one; of several, the last first", async () => {
    await stage.let(await stage.opened(), { outcome: "paid", callbacks: "reversed" })
    expect(stage.told().map(({ transfer, isProven }) => [transfer.status, isProven])).toEqual([
      [2, true],
      [1, true],
    ])
    expect(await stage.types()).toEqual(["Confirmation", "User confirmation"])
    const paid = stage.told().map(({ body }) => body.data.attributes.target_paid)
    expect(paid).toEqual(["149.90", "0.00"])
    stage.shop.received.length = 0
    await stage.let(await stage.opened(), { outcome: "split", callbacks: "reversed" })
    expect(stage.told().map(({ body }) => body.data.attributes.status)).toEqual([3, 2, 2])
  })

  it("forged: four claim paid, one proves it for this payment while nothing is paid", async () => {
    const id = await stage.opened()
    const reference = (await stage.shown(id)).reference
    await stage.let(id, { outcome: "paid", callbacks: "forged", delay_ms: 200 })
    expect(await stage.state(id)).toEqual([2, "0.00", "0.00"])
    const told = stage.told()
    const seen = told.map(({ body, isProven }) => [
      isProven,
      body.data.attributes.status,
      body.data.attributes.target_paid,
      body.data.attributes.tracking_id === reference,
    ])
    expect(seen).toEqual([
      [false, 3, "149.90", true],
      [false, 3, "149.90", true],
      [true, 3, "149.90", false],
      [true, 3, "149.90", true],
    ])
    expect(told[2].body.data.attributes.tracking_id).toMatch(/^\dpayses_/)
    expect(new Set(await stage.types())).toEqual(new Set(["Forged"]))
    await until("the true one came", () => stage.shop.received.length === 5)
    expect(await stage.state(id)).toEqual([3, "149.90", "0.00"])
  })

  it("duplicates are equal, dropped ones are not sent, a resend has the same body", async () => {
    await stage.let(await stage.opened(), { outcome: "paid", callbacks: "duplicate" })
    await stage.let(await stage.opened(), { outcome: "paid", callbacks: "dropped" })
    expect(stage.shop.received).toHaveLength(5)
    expect(new Set(stage.shop.received.map(({ body }) => body)).size).toBe(1)
    const oldest = (await stage.callbacks()).at(-1)
    await stage.control("POST", `/callbacks/${String(oldest?.id)}/resend`)
    expect(stage.shop.received[5].body).toBe(stage.shop.received[0].body)
    expect((await stage.types()).at(-1)).toBe("Manual")
  })

  it.each<[string, string | undefined, object, boolean]>([
    ["wrong_amount", "1.00", { target_paid: "1.00", target_amount_requested: "1.00" }, true],
    ["wrong_reference", "payses_other", { tracking_id: "payses_other" }, true],
    ["unknown_status", undefined, { status: 9 }, true],
    ["unknown_status", "7", { status: 7 }, true],
    ["stale_status", undefined, { status: 2, target_paid: "0.00" }, true],
    ["corrupt_signature", undefined, { status: 3 }, false],
    ["wrong_secret", undefined, { status: 3 }, false],
    ["stale_timestamp", undefined, { status: 3 }, true],
  ])("a callback with %s %s", async (kind, value, told, proven) => {
    await stage.failing("callback", kind, { times: 1, value })
    await stage.let(await stage.opened(), { outcome: "paid" })
    const [{ body, isProven }] = stage.told()
    expect([body.data.attributes, isProven]).toMatchObject([told, proven])
  })

  it("html, empty and lost ones, and another deposit or wallet", async () => {
    const id = await stage.opened()
    for (const kind of ["html", "empty", "wrong_txn", "wrong_currency"]) {
      await stage.failing("callback", kind, { times: 1 })
      await stage.let(id, { outcome: "paid" })
    }
    const [html, empty, other, elsewhere] = stage.shop.received.filter(
      ({ body }) => !body.includes('"included":[{"type":"currency"') || body.includes('"op_type"')
    )
    expect([html.body, empty.body]).toEqual(["<html>bad gateway</html>", ""])
    expect(JSON.parse(other.body).data.id).toBe("58000")
    expect(JSON.parse(elsewhere.body).data.relationships.wallet.data.id).toBe("4090")
  })
})
