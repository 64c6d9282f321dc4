import inquiry from "./fixtures/inquiry.json"
import type { Answer } from "./answer"
import { readTruth, snapshotOf } from "./truth"
import { account, transaction } from "./testing/account"

const answer = (change: Record<string, unknown> = {}, code: string | null = "SUCCESS"): Answer => ({
  ...{ http: 200, success: true, code, message: null, traceId: "xid_t" },
  data: { ...inquiry.data, ...change },
})
const truthOf = (change: Record<string, unknown> = {}, code: string | null = "SUCCESS") =>
  readTruth(answer(change, code), transaction(), account())
const moneyOf = (change: Record<string, unknown>) => {
  const { state, captured, refunded } = truthOf(change)
  return [state, captured.toDecimal(), refunded.toDecimal()]
}

describe("what was paid and what was returned", () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ["paid", {}, ["captured", "128.40", "0.00"]],
    ["paid, no word of refunds", { refunded_amount: undefined }, ["captured", "128.40", "0.00"]],
    [
      "refunded, no word of how much",
      { txn_status: "REFUNDED", refunded_amount: undefined },
      ["captured", "128.40", "128.40"],
    ],
    [
      "refunded, and less than all",
      { txn_status: "REFUNDED", refunded_amount: "28.40" },
      ["captured", "128.40", "28.40"],
    ],
    [
      "partly refunded, no word of how much",
      { txn_status: "PARTIALLY_REFUNDED", refunded_amount: undefined },
      ["captured", "128.40", "0.00"],
    ],
    [
      "refunded to the last cent",
      { txn_status: "PARTIALLY_REFUNDED", refunded_amount: "128.40" },
      ["captured", "128.40", "128.40"],
    ],
    [
      "voided after it was paid",
      { txn_status: "VOIDED", refunded_amount: undefined },
      ["captured", "128.40", "128.40"],
    ],
    [
      "voided before it was paid",
      { txn_status: "VOIDED", paid_at: null, refunded_amount: undefined },
      ["cancelled", "0.00", "0.00"],
    ],
    ["declined", { txn_status: "DECLINED" }, ["declined", "0.00", "0.00"]],
    ["unknown", { txn_status: "ON_HOLD_X" }, ["pending", "0.00", "0.00"]],
  ])("%s", (_, change, wanted) => {
    expect(moneyOf(change)).toEqual(wanted)
  })

  test("only money that moved is a movement", () => {
    const kinds = (change: Record<string, unknown>) =>
      truthOf(change).movements.map(({ kind }) => kind)
    expect(kinds({})).toEqual(["capture"])
    expect(kinds({ refunded_amount: undefined })).toEqual(["capture"])
    expect(kinds({ txn_status: "REFUND_PENDING" })).toEqual(["capture"])
    expect(kinds({ txn_status: "PARTIALLY_REFUNDED", refunded_amount: "0.01" })).toEqual([
      "capture",
      "refund",
    ])
    expect(kinds({ txn_status: "PENDING" })).toEqual([])
  })
})

describe("a status that needs a person", () => {
  test.each<[string | undefined, string | null, string | undefined]>([
    ["SUCCESS", "SUCCESS", undefined],
    ["SUCCESS", "PENDING", undefined],
    ["ON_HOLD_X", "SUCCESS", "ON_HOLD_X"],
    ["ON_HOLD_X", "PENDING", "ON_HOLD_X"],
    [undefined, "PENDING", undefined],
    [undefined, "SUCCESS", "(no status)"],
    [undefined, null, "(no status)"],
  ])("a payment's %s in an answer of code %s: %s", (txn_status, code, unknownStatus) => {
    expect(truthOf({ txn_status }, code).unknownStatus).toBe(unknownStatus)
  })
})

describe("whose payment it is", () => {
  test("our own merchant code may be named", () => {
    expect(truthOf({ merchant_code: "M70318" }).state).toBe("captured")
  })

  test("ids that are not named are not there", () => {
    const { gatewayId, gatewayIds } = truthOf({ txn_id: undefined, session_id: undefined })
    expect({ gatewayId, gatewayIds }).toEqual({ gatewayId: null, gatewayIds: {} })
  })

  test.each([
    ["another merchant's code", { merchant_code: "M99999" }],
    ["an unusable amount", { amount: "128.405" }],
    ["an unusable amount", { amount: "-0.01" }],
    ["an unusable refunded_amount", { refunded_amount: "all" }],
    ["more refunded than paid", { refunded_amount: "128.41" }],
    ["an id outside its alphabet", { txn_id: "txn 1" }],
    ["an id outside its alphabet", { session_id: "cs/1" }],
  ])("an answer with %s changes nothing and says so: %j", (what, change) => {
    const run = () => truthOf(change)
    expect(run).toThrow(
      expect.objectContaining({
        ...{ kind: "invalid", code: "RESPONSE_MISMATCH", correlationId: "xid_t" },
      })
    )
    expect(run).toThrow(`MD-01JD8Z5QK4W7-01 with ${what}; nothing was changed, ask their support`)
  })
})

describe("what is kept of an answer", () => {
  const said = {
    ...{ txn_status: "PARTIALLY_REFUNDED", status: "SUCCESS", amount: "128.40", currency: "MYR" },
    ...{ refunded_amount: "28.40", refund_amount: "10.00", reference_no: "MD-1", txn_id: "txn_1" },
    ...{ session_id: "cs_1", channel: "CARD", gateway: "demo-acq" },
    ...{ paid_at: "2026-11-20T10:24:00Z", expires_at: "2026-11-20T10:50:00Z" },
  }
  const of = (data: Record<string, unknown>, code: string | null, traceId: string | null) => ({
    ...answer({}, code),
    traceId,
    data,
  })

  test("is all that it says about the payment, and how to ask about it", () => {
    const data = { ...said, customer_email: "aina@customer.example" }
    expect(snapshotOf(of(data, "SUCCESS", "xid_t"), "seen")).toEqual({
      ...said,
      ...{ status_code: "SUCCESS", trace_id: "xid_t", note: "seen" },
    })
  })

  test("holds no empty places", () => {
    expect(snapshotOf(of({ amount: null, channel: "" }, null, null))).toStrictEqual({})
  })
})
