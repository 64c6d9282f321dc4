import { REFERENCE, account, eur, paid, transaction } from "./testing/account"
import { resourcesOf } from "./reading"
import { depositOf, errorOf, fixture, pathOf } from "./testing/fixtures"
import { rows, says, startGateway, type ScriptedGateway } from "./testing/server"
import { transfersOf } from "./transfers"
import { truthOf } from "./truth"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const inquire = (facts = transaction(), changes = {}) => gateway.client(changes).inquire(facts)
const seen = says("v3_get_deposit_seen_unconfirmed")

/** A transfer of the contract in another state, with its coin where that is told. */
const transfer = (attributes: object) => {
  const [first] = fixture("v3_list_transfers_of_deposit").response.body.data as never as object[]
  const { attributes: known } = first as { attributes: object }
  return { ...first, attributes: { ...known, ...attributes } }
}
const currency = { type: "currency", id: "2145", attributes: { confirmation_blocks: 20 } }

describe("inquiry", () => {
  test("asks once, for the deposit that we stored", async () => {
    gateway.answerAfterLogin(says("v3_get_deposit_paid"))
    expect(await inquire()).toEqual({
      state: "captured",
      amount: eur("149.90"),
      authorized: eur("149.90"),
      captured: eur("149.90"),
      refunded: eur("0"),
      movements: [
        { kind: "capture", id: "58211", amount: eur("149.90"), at: null, reference: null },
      ],
      reference: REFERENCE,
      gatewayId: "58211",
      gatewayIds: { target_paid: "149.90" },
      mode: null,
      snapshot: {
        status: "Paid",
        requested: "149.90 EUR",
        target_paid: "149.90 EUR",
        inaccuracy: "1.50 EUR",
        wallet: "4127",
        coin: "2145",
      },
    })
    expect(gateway.calls()).toEqual([`GET ${pathOf("v3_get_deposit_paid")}`])
  })

  test.each([
    ["paid_short_within_inaccuracy", { shortfall: "1.35 EUR" }],
    ["unresolved_overpaid", { surplus: "50.10 EUR" }],
  ])("%s tells the difference", async (name, snapshot) => {
    gateway.answerAfterLogin(says(`v3_get_deposit_${name}`))
    expect(await inquire()).toMatchObject({ captured: eur("149.90"), snapshot })
  })

  test("what the gateway does not know, or was never opened, is pending", async () => {
    gateway.answerAfterLogin(says("v3_get_deposit_not_found"))
    expect(await inquire()).toMatchObject({
      state: "pending",
      amount: null,
      snapshot: { note: "not_found" },
    })
    gateway.answer()
    expect(await inquire(transaction({ gatewayId: null }))).toMatchObject({
      state: "pending",
      snapshot: { note: "no deposit known" },
    })
    const error = await errorOf(() => inquire(transaction({ gatewayId: "../1" })))
    expect(error).toMatchObject({ kind: "invalid" })
    expect(error.message).toContain(`${REFERENCE} has no usable deposit id`)
    expect(gateway.received).toEqual([])
  })

  test.each([
    { status: 200, body: { data: [] } },
    { status: 200, body: { data: { id: "x" } } },
  ])("%j is no answer", async (script) => {
    gateway.answerAfterLogin(script)
    expect(await errorOf(inquire)).toMatchObject({ kind: "unavailable", code: "ANSWER_UNREADABLE" })
  })

  test("says what failed, and of which payment", async () => {
    gateway.answerAfterLogin({ status: 500, text: "" })
    expect((await errorOf(inquire)).message).toContain(`inquiry of ${REFERENCE}`)
  })

  test("a wallet is kept when it is new, and never replaced", () => {
    const facts = transaction({ gatewayIds: {} })
    const deposit = depositOf("v3_get_deposit_created", facts)
    expect(truthOf(deposit, facts, account()).gatewayIds).toEqual({ wallet: "4127" })
    const other = transaction({ gatewayIds: { wallet: "1" } })
    expect(truthOf(deposit, other, account()).gatewayIds).toEqual({})
  })

  test("what it was settled with stays, whatever comes later", () => {
    const deposit = depositOf("v3_get_deposit_paid", paid(), { target_paid: "149.95" })
    expect(truthOf(deposit, paid(), account()).gatewayIds).toEqual({ target_paid: "149.90" })
  })

  test.each([
    ["https://v3.api.b2binpay.com", "live"],
    ["https://api.coinsbuy.com", "live"],
    ["https://v3.api-sandbox.b2binpay.com", "test"],
    ["https://b2binpay.example", null],
  ])("at %s the money is %s", (baseUrl, mode) => {
    const deposit = depositOf("v3_get_deposit_paid", transaction())
    expect(truthOf(deposit, transaction(), account({ baseUrl })).mode).toBe(mode)
  })
})

describe("a payment on its way", () => {
  test("is looked at closer: the slowest transfer counts", async () => {
    gateway.answerAfterLogin(seen, {
      status: 200,
      body: {
        data: [
          transfer({ status: 1, confirmations: 7 }),
          transfer({ status: 1, confirmations: 3 }),
          transfer({ status: 2, confirmations: 1 }),
          transfer({ status: 1, confirmations: 0, op_id: 7 }),
          transfer({ status: 1, confirmations: 0, op_type: 2 }),
        ],
        included: [currency],
      },
    })
    const truth = await inquire()
    expect(truth).toMatchObject({ state: "pending", progress: { confirmations: 3, needed: 20 } })
    const path = pathOf("v3_list_transfers_of_deposit")
    expect(gateway.calls()).toEqual(["GET /deposit/58211", `GET ${path}`])
  })

  test("needs no second call when the deposit includes its transfers", async () => {
    const deposit = fixture("v3_get_deposit_seen_unconfirmed").response.body
    const included = [currency, transfer({ status: 0, confirmations: 0 })]
    gateway.answerAfterLogin({ status: 200, body: { ...deposit, included } })
    expect((await inquire()).progress).toEqual({ confirmations: 0, needed: 20 })
    expect(gateway.calls()).toHaveLength(1)
  })

  test("the coin's blocks are asked for once, and then known", async () => {
    const client = gateway.client()
    const list = rows(transfer({ status: 1, confirmations: 3 }))
    const coin = { status: 200, body: { data: currency } }
    gateway.answerAfterLogin(seen, list, coin, seen, list)
    const wanted = { confirmations: 3, needed: 20 }
    expect((await client.inquire(transaction())).progress).toEqual(wanted)
    expect((await client.inquire(transaction())).progress).toEqual(wanted)
    expect(gateway.calls().filter((call) => call === "GET /currency/2145")).toHaveLength(1)
  })

  test("a deposit that is another one is not looked at closer", async () => {
    gateway.answerAfterLogin(seen)
    expect((await inquire(transaction({ gatewayId: "1" }))).gatewayId).toBe("58211")
    expect(gateway.calls()).toEqual(["GET /deposit/1"])
  })

  test("without the coin's blocks there is no progress, only a note", async () => {
    gateway.answerAfterLogin(seen, rows(transfer({ status: 1, confirmations: 3 })))
    const truth = await inquire()
    expect(truth.progress).toBeUndefined()
    expect(truth.snapshot).toMatchObject({
      note: "3 confirmations",
      target_paid_pending: "149.90 EUR",
    })
  })

  test("blocked by the AML check it stays pending, and says so", async () => {
    gateway.answerAfterLogin(seen, rows(transfer({ status: -2 })))
    expect(await inquire()).toMatchObject({
      state: "pending",
      snapshot: { note: "a transfer is blocked by the AML check" },
    })
  })

  test("confirmed transfers are no progress, and trouble with the list is none of the inquiry's", async () => {
    gateway.answerAfterLogin(seen, says("v3_list_transfers_of_deposit"))
    expect((await inquire()).progress).toBeUndefined()
    gateway.answerAfterLogin(seen, "drop")
    expect((await inquire()).state).toBe("pending")
  })

  test.each(["created", "partially_paid"])(
    "%s: nothing is, so nothing more is asked",
    async (name) => {
      gateway.answerAfterLogin(says(`v3_get_deposit_${name}`))
      await inquire()
      expect(gateway.calls()).toHaveLength(1)
    }
  )

  test.each([
    ["confirmed", "2", 21],
    ["unconfirmed", "1", 1],
    ["failed on chain", "-1", 0],
    ["blocked by AML", "-2", 21],
    ["cancelled: below the minimum", "-3", 21],
  ])("the contract's transfer that is %s is read", (name, status, confirmations) => {
    const found = fixture("v3_get_transfer_each_status").cases.find((one) => one.case === name)
    expect(transfersOf(resourcesOf([found?.response.body.data]))).toEqual([
      expect.objectContaining({ status, confirmations, operationId: "58211", coin: "2145" }),
    ])
  })
})
