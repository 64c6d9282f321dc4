import { like } from "./testing/like"
import { fixture, OwnerStage, V2_LOGIN } from "./testing/shop-owner"

/** What the sandbox makes up: tokens, addresses, amounts in coins, prices. */
const OWN = [
  "access",
  "refresh",
  "address",
  "amount",
  "tag",
  "source_amount_requested",
  "rate_requested",
  "rate_target",
  "bid",
  "ask",
  "commission",
  "fee",
  "risk",
  "confirmations",
  "op_id",
  "label",
  "tracking_id",
  "amount_target",
  "commission_target",
  "amount_cleared",
]

describe("the face answers as the contract's exchanges do", () => {
  const stage = new OwnerStage()

  const expectLike = (
    answer: { status: number; body: unknown },
    { response }: { response: { status: number; body: unknown } },
    free = OWN
  ) => {
    expect(answer.status).toBe(response.status)
    expect(answer.body).toEqual(like(response.body, free))
  }
  /** The recorded create request. */
  const recorded = (name: string) => fixture(name).request.body

  it("tokens of v3 and v2", async () => {
    expectLike(await stage.token(), fixture("v3_token_ok"))
    const wrong = { client_id: "b2b_sandbox_client", client_secret: "wrong" }
    expectLike(await stage.token(wrong), fixture("v3_token_bad_credentials"))
    const pair = await stage.token(V2_LOGIN)
    expectLike(pair, fixture("v2_token_ok"))
    const { refresh } = pair.body.data.attributes
    const again = () => stage.token({ refresh }, "/token/refresh/")
    expectLike(await again(), fixture("v2_token_refresh_ok"))
    expectLike(await again(), fixture("v2_token_refresh_used"))
  })

  it.each([
    "v3_create_deposit_payer_chooses_coin",
    "v3_create_deposit_fixed_coin",
    "v3_create_deposit_xrp_destination_list",
  ])("%s", async (name) => {
    const answer = await stage.call("POST", "/deposit/", recorded(name))
    const { response } = fixture(name)
    // Of two deposits with a coin one was recorded with this moment and one without.
    const { attributes } = response.body.data
    attributes.invoice_updated_at ??= answer.body.data.attributes.invoice_updated_at
    expectLike(answer, { response })
    expect(answer.type).toContain("application/vnd.api+json")
  })

  it("a deposit into an Enterprise wallet", async () => {
    const body = recorded("v3_create_deposit_enterprise_wallet")
    body.data.relationships.wallet.data.id = "4900"
    const answer = await stage.call("POST", "/deposit/", body)
    const { response } = fixture("v3_create_deposit_enterprise_wallet")
    const coins = ["target_paid", "target_paid_pending"]
    expectLike(answer, { response }, [...OWN, ...coins])
    await stage.let(answer.body.data.id, { outcome: "paid", amount: "0.0417" })
    const paid = await stage.deposit(answer.body.data.id)
    const recordedPaid = fixture("v3_get_deposit_enterprise_paid").response
    const { BTC } = paid.body.data.attributes.assets
    const { ETH } = recordedPaid.body.data.attributes.assets
    expect(Object.keys(BTC)).toEqual(Object.keys(ETH))
    expect([BTC.target_paid, BTC.enrolled]).toEqual(["0.04170000", "0.04153320"])
  })

  it("ways a create can fail", async () => {
    const { cases } = fixture("v3_create_deposit_errors")
    for (const one of cases.slice(0, 3)) {
      expectLike(await stage.call("POST", "/deposit/", one.request.body), one, [])
    }
    const expired = { Authorization: "Bearer expired" }
    expectLike(await stage.send("POST", "/deposit/", cases[3].request.body, expired), cases[3], [])
    for (const [index, value] of ["2016", "throttled", "502"].entries()) {
      await stage.failing("initiate", "status", { value, times: 1 })
      const answer = await stage.create()
      const { response } = cases[4 + index]
      expect([answer.status, answer.body || undefined]).toEqual([response.status, response.body])
    }
  })

  it.each([
    ["v3_get_deposit_created", undefined],
    ["v3_get_deposit_paid", { outcome: "paid" }],
    ["v3_get_deposit_paid_short_within_inaccuracy", { outcome: "paid", amount: "148.55" }],
    ["v3_get_deposit_partially_paid", { outcome: "paid", amount: "60.00" }],
    ["v3_get_deposit_seen_unconfirmed", { outcome: "pending" }],
    ["v3_get_deposit_unresolved_overpaid", { outcome: "paid", amount: "200.00" }],
    ["v3_get_deposit_unresolved_late", { outcome: "late" }],
  ])("%s", async (name, wish) => {
    const { id } = (await stage.create()).body.data
    await (wish && stage.let(id, wish))
    expectLike(await stage.deposit(id), fixture(name))
  })

  it("canceled, and expired with a part of the money", async () => {
    const id = await stage.opened()
    await stage.let(id, { outcome: "expired" })
    expectLike(await stage.deposit(id), fixture("v3_get_deposit_canceled_expired"))
    const other = await stage.opened()
    await stage.let(other, { outcome: "underpaid", amount: "60.00" })
    expectLike(await stage.deposit(other), fixture("v3_get_deposit_unresolved_underpaid"))
    expectLike(await stage.deposit("9"), fixture("v3_get_deposit_not_found"))
  })

  it("a transfer in each status", async () => {
    const wishes = [
      { outcome: "paid" },
      { outcome: "pending", blocks: 1 },
      { outcome: "declined" },
      { outcome: "blocked" },
      { outcome: "paid", amount: "0.37" },
    ]
    const { cases } = fixture("v3_get_transfer_each_status")
    for (const [index, wish] of wishes.entries()) {
      const id = await stage.opened()
      await stage.let(id, wish)
      const list = await stage.call("GET", `/transfer/?filter[op_id]=${id}&filter[op_type]=1`)
      expectLike(await stage.call("GET", `/transfer/${list.body.data[0].id}`), cases[index])
    }
  })

  it("lists with pages and filters", async () => {
    const body = stage.depositBody()
    const { tracking_id } = body.data.attributes
    const { id } = (await stage.call("POST", "/deposit/", body)).body.data
    await stage.opened()
    const found = await stage.call("GET", `/deposit/?filter[tracking_id]=${tracking_id}`)
    expectLike(found, fixture("v3_list_deposits_by_tracking_id"))
    await stage.let(id, { outcome: "paid", amounts: "60.00,89.90" })
    const transfers = await stage.call("GET", `/transfer/?filter[op_id]=${id}&filter[op_type]=1`)
    const { response } = fixture("v3_list_transfers_of_deposit")
    expect(transfers.body).toMatchObject(like(response.body, OWN) as object)
    const wallets = await stage.call("GET", "/wallet/?page[number]=1&page[size]=2")
    const { data, meta } = wallets.body
    expect(meta).toMatchObject({ pagination: { page: 1, pages: 3, count: 5 }, total_pages: 3 })
    const [known] = fixture("v3_list_wallets").response.body.data
    const money = ["balance_confirmed", "balance_pending"]
    expect(data[0]).toEqual(like(known, money))
    const currency = await stage.call("GET", "/currency/?filter[alpha]=USDT-TRX")
    const alpha = fixture("v3_list_currencies_by_alpha").response.body
    expect(currency.body).toMatchObject(like(alpha) as object)
    const rates = await stage.call("GET", "/rates/?filter[left]=USDT-TRX&filter[right]=EUR")
    expectLike(rates, fixture("v3_rates"))
    expect(rates.body.data[0].attributes.bid).toBe("0.92154700")
  })
})
