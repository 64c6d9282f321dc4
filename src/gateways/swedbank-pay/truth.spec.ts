import { SWISH_ID, sek, swish, transaction } from "./testing/account"
import {
  answerOf,
  entry,
  errorOf,
  failed,
  failedList,
  fixture,
  listOf,
  orderOf,
} from "./testing/fixtures"
import { readOrder } from "./order"
import { truthOf } from "./truth"

type Row = [state: string, authorized: string, captured: string, refunded: string]

const expected: Record<string, Row> = {
  "get.initialized": ["pending", "0", "0", "0"],
  "get.initialized.after-declined-card": ["pending", "0", "0", "0"],
  "get.paid.authorized": ["authorized", "649", "0", "0"],
  "get.paid.authorized.financialtransactions-empty": ["authorized", "649", "0", "0"],
  "get.paid.sale-swish": ["captured", "649", "649", "0"],
  "get.paid.partially-captured": ["authorized", "649", "300", "0"],
  "get.paid.fully-captured": ["captured", "649", "649", "0"],
  "get.paid.captured-then-remainder-cancelled": ["captured", "649", "300", "0"],
  "get.paid.partially-reversed": ["captured", "649", "649", "300"],
  "get.reversed": ["captured", "649", "649", "649"],
  "get.cancelled": ["cancelled", "0", "0", "0"],
  "get.aborted": ["cancelled", "0", "0", "0"],
  "get.failed": ["declined", "0", "0", "0"],
  "capture.full": ["captured", "649", "649", "0"],
  "capture.full.zeroes-variant": ["captured", "649", "649", "0"],
  "capture.partial": ["authorized", "649", "300", "0"],
  "cancel.full": ["cancelled", "0", "0", "0"],
  "cancel.remainder-after-partial-capture": ["captured", "649", "300", "0"],
  "reversal.full": ["captured", "649", "649", "649"],
  "reversal.full.zeroes-variant": ["captured", "649", "649", "649"],
  "reversal.partial": ["captured", "649", "649", "300"],
  "reversal.partial.swish": ["captured", "649", "649", "200"],
  "reversal.async-accepted": ["captured", "49.90", "49.90", "0"],
  abort: ["cancelled", "0", "0", "0"],
  "abort-payment-attempt": ["pending", "0", "0", "0"],
}

const truth = (name: string, changes = {}) => truthOf(orderOf(name, changes))

describe("the truth in the contract's answers", () => {
  test.each(Object.entries(expected))("%s", (name, [state, ...amounts]) => {
    const read = truth(name)
    expect(read).toMatchObject({ state, mode: null })
    expect(read.unknownStatus).toBeUndefined()
    const { currency } = read.authorized
    expect([read.authorized, read.captured, read.refunded].map(String)).toEqual(
      amounts.map((amount) => `${Number(amount).toFixed(2)} ${currency}`)
    )
  })

  test("an order is recognised by its id, our reference and the amount we asked for", () => {
    expect(truth("get.paid.authorized")).toMatchObject({
      reference: "10482",
      gatewayId: transaction().gatewayId,
      gatewayIds: { number: "40171220415" },
    })
    expect(truth("get.paid.authorized").amount?.equals(sek("649"))).toBe(true)
  })

  test("the reference of a refunded order is the order's, not the latest refund's", () => {
    expect(truth("get.reversed").reference).toBe("10482")
    expect(truth("get.reversed").gatewayIds).toEqual({})
    expect(truth("get.cancelled")).toMatchObject({ reference: "10482" })
    expect(truth("get.initialized").reference).toBeNull()
  })

  test("a fee or discount of the method shows in what was authorized", () => {
    const { paid } = fixture("get.paid.authorized").response.body.paymentOrder as {
      paid: Record<string, unknown>
    }
    const read = truth("get.paid.authorized", { paid: { ...paid, amount: 66800, feeAmount: 1900 } })
    expect([read.amount, read.authorized].map(String)).toEqual(["649.00 SEK", "668.00 SEK"])
    const changed = truth("get.paid.authorized", {
      amount: 66800,
      paid: { ...paid, amount: 66800, feeAmount: 1900 },
    })
    expect([changed.amount, changed.authorized].map(String)).toEqual(["649.00 SEK", "668.00 SEK"])
  })

  test("names in any case, the resource itself included", () => {
    const { paymentOrder, ...rest } = answerOf("get.paid.fully-captured")
    const list = (paymentOrder as { financialTransactions: Record<string, unknown> })
      .financialTransactions
    const changed = {
      ...rest,
      paymentorder: {
        ...(paymentOrder as object),
        financialTransactions: undefined,
        financialtransactions: { FinancialTransactionsList: list.financialTransactionsList },
        status: "PAID",
      },
    }
    const read = truthOf(readOrder(JSON.parse(JSON.stringify(changed)), transaction()))
    expect(read).toMatchObject({ state: "captured" })
    expect(read.movements).toHaveLength(1)
  })
})

describe("movements", () => {
  test("are every listed transaction with its number, amount, time and our name of it", () => {
    const list = fixture("sub.financialtransactions").response.body
    const read = truth("get.paid.authorized", {
      financialTransactions: list.financialTransactions,
      remainingCaptureAmount: undefined,
    })
    expect(
      read.movements.map(({ amount, ...one }) => ({ ...one, amount: String(amount) }))
    ).toEqual(
      [
        ["capture", "40171231007", "300.00 SEK", "2026-03-05T07:30:10.014Z", "A10482C01"],
        ["capture", "40171238442", "349.00 SEK", "2026-03-06T07:41:55.014Z", "A10482C02"],
        ["refund", "40171250213", "300.00 SEK", "2026-03-11T13:05:44.014Z", "A10482R01"],
      ].map(([kind, id, amount, at, reference]) => ({
        kind,
        id,
        amount,
        at: new Date(at),
        reference,
      }))
    )
    expect([read.captured, read.refunded].map(String)).toEqual(["649.00 SEK", "300.00 SEK"])
  })

  test("a sale that the list lacks is the one that it shows later", () => {
    const listed = truthOf(orderOf("get.paid.sale-swish", {}, swish()))
    const lacking = truthOf(orderOf("get.paid.sale-swish", listOf(), swish()))
    expect(lacking).toMatchObject({ state: "captured", reference: "10484" })
    expect(lacking.movements.map(({ id, kind }) => [kind, id])).toEqual(
      listed.movements.map(({ id, kind }) => [kind, id])
    )
  })

  test.each([
    [40171220988, "40171220988"],
    [undefined, `${SWISH_ID}/sale`],
  ])("a sale that the list lacks, numbered %s, is there once, under our name", (number, id) => {
    const { paid } = fixture("get.paid.sale-swish").response.body.paymentOrder
    const changes = { ...listOf(), paid: { ...(paid as object), number } }
    expect(truthOf(orderOf("get.paid.sale-swish", changes, swish())).movements).toEqual([
      { kind: "capture", id, amount: sek("649"), at: null, reference: "A10484P01" },
    ])
  })

  test("a sale that the list lacks is there beside a reversal that it has", () => {
    const list = listOf(entry("Reversal", 100, "R1"))
    const { movements } = truthOf(orderOf("get.paid.sale-swish", list, swish()))
    expect(movements.map(({ kind }) => kind)).toEqual(["capture", "refund"])
  })

  test("a payment of no type is no sale", () => {
    const { paid } = fixture("get.paid.authorized").response.body.paymentOrder
    const read = truth("get.paid.authorized", {
      paid: { ...(paid as object), transactionType: undefined },
    })
    expect(read).toMatchObject({ state: "authorized", captured: sek("0"), movements: [] })
  })

  test("an authorization or a word of tomorrow moves nothing", () => {
    const list = listOf(
      entry("Authorization", 64900, "P1"),
      entry("Verification", 0, "P2"),
      entry("Cancellation", 100, "V1", { number: 7 })
    )
    const read = truth("get.paid.authorized", list)
    expect(read.captured.isZero()).toBe(true)
    expect(read.movements.map(({ kind, id }) => [kind, id])).toEqual([["void", "7"]])
  })
})

describe("captures and refunds that were turned down", () => {
  test.each(["as-documented", "wire"])("spelled %s", (name) => {
    const { body } = fixture(`sub.postpurchasefailedattempts.${name}`).response
    const bare = { postPurchaseFailedAttempts: undefined, paymentOrder: undefined }
    const read = truth("get.paid.fully-captured", { ...bare, ...body })
    expect(read.failed).toEqual([
      {
        kind: "refund",
        id: "40171250214",
        at: new Date("2026-03-11T13:05:49.118Z"),
        reason: "badrequest",
      },
    ])
  })

  test("with transactionType, without a number or a problem, and of no kind we know", () => {
    const capture = { ...failed("Capture", 1), type: undefined, transactionType: "Capture" }
    const bare = { created: "2026-03-06T00:00:00Z", type: "Cancellation" }
    const list = failedList(capture, bare, failed("Verification", 3))
    expect(truth("get.paid.authorized", list).failed).toMatchObject([
      { kind: "capture", id: "1" },
      { kind: "void", id: "void:2026-03-06T00:00:00Z", reason: "unknown" },
    ])
  })
})

describe("what the table does not know", () => {
  test.each([
    ["another word", "get.paid.authorized", { status: "OnHold" }, "OnHold"],
    ["an order of version 2", "legacy.paymentorder-v2.get", {}, "(no status)"],
    [
      "an end that contradicts the list",
      "get.cancelled",
      listOf(entry("Capture", 100, "C1")),
      "Cancelled with captures",
    ],
    [
      "an end that contradicts a sale",
      "get.aborted",
      listOf(entry("Sale", 100, "P1")),
      "Aborted with captures",
    ],
    [
      "paid, but nothing is or can be captured",
      "get.paid.authorized",
      { remainingCaptureAmount: undefined, remainingCancellationAmount: undefined },
      "Paid with nothing captured or to capture",
    ],
  ])("%s is pending and told", (_, name, changes, unknownStatus) => {
    expect(truth(name, changes)).toMatchObject({ state: "pending", unknownStatus })
  })

  test.each([
    "payment.get",
    "payment.paid",
    "payment.transaction-failed",
    "capture",
    "reversal",
    "cancellation",
  ])("a legacy answer (%s) is no payment order", async (name) => {
    const { body } = fixture(`legacy.${name}`).response
    const error = await errorOf(() => readOrder(body, transaction()))
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch(/10482/)
  })

  test.each([
    ["a foreign id", { id: "https://evil.example/psp/paymentorders/a" }],
    ["no currency", { currency: undefined }],
    ["an unknown currency", { currency: "QQQ" }],
    ["no amount", { amount: undefined }],
    ["a negative amount", { amount: -1 }],
    ["a broken amount", { amount: 649.5 }],
    ["an amount beyond a float", { amount: 2 ** 53 }],
    ["a remaining amount as text", { remainingCaptureAmount: "64900" }],
    ["a capture without amount", listOf({ type: "Capture", number: 1 })],
  ])("%s is refused", async (_, changes) => {
    const error = await errorOf(() => orderOf("get.paid.authorized", changes))
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
  })
})
