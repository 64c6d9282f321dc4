import { readOrder } from "./order"
import { ORDER_ID, transaction } from "./testing/account"
import { answerOf, entry, errorOf, failed, failedList, listOf, orderOf } from "./testing/fixtures"

const NAME = "get.paid.authorized"

describe("an answer that makes no sense", () => {
  it.each([
    ["no currency", { currency: undefined }],
    ["no currency", { currency: 752 }],
    ["no currency", { currency: ["SEK"] }],
    ["no currency", { currency: "SEKX" }],
    ["no currency", { currency: "XSEK" }],
    ["no amount", { amount: undefined }],
    ["an unusable amount", { amount: "64900" }],
    ["an unusable amount", { currency: "QQQ" }],
    ["an unusable vatAmount", { vatAmount: -1 }],
    ["an unusable remainingCaptureAmount", { remainingCaptureAmount: 0.5 }],
    ["an unusable submittedAmount", { paid: { id: "x", submittedAmount: "64900" } }],
    ["no amount", listOf({ type: "Capture", number: 1 })],
  ])("is refused and called what it is: %s", async (what, changes) => {
    const error = await errorOf(() => orderOf(NAME, changes))
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch(`about 10482 with ${what}; nothing was changed`)
  })
})

describe("a listed transaction", () => {
  const listed = (changes: Record<string, unknown>) =>
    orderOf(NAME, listOf({ ...entry("Capture", 100, "C1"), ...changes })).transactions

  it.each([
    ["its number", { number: 7 }, "7"],
    ["its id when it has no number", {}, "/psp/x/C1"],
    ["nothing when it has neither", { id: undefined }, "unnamed"],
  ])("is named by %s", (_, changes, id) => {
    expect(listed(changes)).toMatchObject([{ id, type: "Capture" }])
  })

  it("is of no type when it says none", () => {
    expect(listed({ type: undefined })).toMatchObject([{ type: "" }])
  })
})

describe("what was turned down", () => {
  it("is of a kind that we know, or left out", () => {
    const bare = { created: "2026-03-06T00:00:00Z", number: 1 }
    expect(orderOf(NAME, failedList(bare, failed("Capture", 2))).turnedDown).toMatchObject([
      { kind: "capture", id: "2" },
    ])
  })

  it("has a name of its kind when it has neither number nor time", () => {
    const { turnedDown } = orderOf(NAME, failedList({ type: "Reversal" }))
    expect(turnedDown).toEqual([
      { kind: "refund", id: "refund:unknown", at: null, reason: "unknown" },
    ])
  })
})

describe("an offer", () => {
  const whole = { rel: "capture", method: "POST", href: "https://a.example/x" }
  const offers = (changes: Record<string, unknown>) => {
    const operations = [{ ...whole, ...changes }]
    return readOrder({ ...answerOf(NAME), operations }, transaction()).operations
  }

  it.each([
    ["without a name", { rel: undefined }],
    ["without a method", { method: undefined }],
    ["without an address", { href: undefined }],
    ["with a list of addresses", { href: ["https://a.example/x"] }],
    ["with an address without end", { href: `https://a.example/${"x".repeat(2031)}` }],
  ])("%s is none", (_, changes) => {
    expect(offers(changes)).toEqual([])
  })

  it("is taken as it is up to 2048 characters", () => {
    const href = `https://a.example/${"x".repeat(2030)}`
    expect(offers({ href })).toEqual([{ ...whole, href }])
  })
})

describe("a payment", () => {
  it("keeps our names of it and the amount that we asked for", () => {
    expect(orderOf(NAME)).toMatchObject({
      id: ORDER_ID,
      paid: {
        payeeReference: "A10482P01",
        orderReference: "10482",
        submittedAmount: { minor: 64900n },
      },
    })
  })
})
