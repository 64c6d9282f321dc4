import { Money } from "../money"
import { rememberNothing } from "../testing/remember"
import { ORDER_ID, paid, sek } from "./testing/account"
import { errorOf, fixture } from "./testing/fixtures"
import { startKustom, type ScriptedKustom } from "./testing/server"

let server: ScriptedKustom
beforeAll(async () => {
  server = await startKustom()
})
afterAll(() => server.close())

const facts = (changes = {}) => paid({ captured: sek("621"), ...changes })
const refund = (amount: Money, key = "ref_01J8MUG", given = facts(), options = {}) =>
  server.client(options).refund(given, amount, key, rememberNothing)
const captured = (changes = {}) => server.says("om-get-captured", changes)
const refunded = (entries: object[], sum: number) =>
  captured({ refunds: entries, refunded_amount: sum })
const entry = (reference: string | null, refunded_amount: number) => ({
  refund_id: `r-${reference}`,
  refunded_amount,
  reference,
})
const wantedLines = (name: string) =>
  (fixture(name).request.body as { order_lines: Record<string, unknown>[] }).order_lines.map(
    ({ total_discount_amount: _zero, ...line }) => line
  )

describe("refunding", () => {
  test("a part names an amount", async () => {
    server.answer(
      captured(),
      server.says("om-refund-partial"),
      server.says("om-get-captured-part-refunded")
    )
    expect(await refund(sek("129"))).toMatchObject({
      state: "captured",
      captured: sek("621"),
      refunded: sek("129"),
    })
    expect(server.calls()[1]).toBe(`POST /ordermanagement/v1/orders/${ORDER_ID}/refunds`)
    expect(server.sent()[0].json).toEqual({
      refunded_amount: 12900,
      reference: "ref_01J8MUG",
      description: "Refund of POS-20260914-0031",
    })
  })

  test("all of it names the order's lines, unless the account wants none", async () => {
    const answers = () => [
      captured(),
      server.says("om-refund-full-amount-only"),
      server.says("om-get-closed-fully-refunded"),
    ]
    server.answer(...answers())
    expect(await refund(sek("621"))).toMatchObject({ state: "captured", refunded: sek("621") })
    expect(server.sent()[0].json.order_lines).toHaveLength(4)
    server.answer(...answers())
    await refund(sek("621"), "ref_01J8ALL", facts(), { sendRefundLines: false })
    const { description: _ours, ...wanted } =
      fixture("om-refund-full-amount-only").request.body ?? {}
    expect(server.sent()[0].json).toMatchObject(wanted)
    expect(server.sent()[0].json).not.toHaveProperty("order_lines")
  })

  const mug = { reference: "MUG-BLUE-035", quantity: 1, total_amount: 12900 }
  const fee = { type: "return_fee", quantity: 1, total_amount: -3900, tax_rate: 2500 }

  test.each([
    ["om-refund-partial", "129", [mug]],
    ["om-refund-with-return-fee", "90", [mug, { ...fee, name: "Return fee" }]],
  ])("%s: the shop's lines get price, name and tax of the order's", async (name, amount, lines) => {
    server.answer(captured(), server.says(name), captured())
    await refund(sek(amount), "ref_1", facts({ refundDetails: { lines } }))
    expect(server.sent()[0].json.order_lines).toEqual(wantedLines(name))
  })

  test("lines that are not worth the amount, or cannot be used, are left out", async () => {
    for (const lines of [[{ ...mug, total_amount: 12800 }], [{ ...mug, quantity: 0 }], "mug"]) {
      server.answer(captured(), server.says("om-refund-partial"), captured())
      await refund(sek("129"), "ref_1", facts({ refundDetails: { lines } }))
      expect(server.sent()[0].json).not.toHaveProperty("order_lines")
    }
  })

  test.each([
    ["found by our name", [entry("ref_1", 12900)]],
    ["told without any name", [entry(null, 12900)]],
    ["counted and not listed", []],
  ])("one that is %s is not sent again", async (_what, entries) => {
    server.answer(refunded(entries, 12900))
    expect(await refund(sek("129"), "ref_1")).toMatchObject({ refunded: sek("129") })
    expect(server.sent()).toEqual([])
  })

  test("one of the same amount under another name is another one", async () => {
    const theirs = entry("portal", 12900)
    server.answer(
      refunded([theirs], 12900),
      server.says("om-refund-partial"),
      refunded([theirs, entry("ref_1", 12900)], 25800)
    )
    expect(await refund(sek("129"), "ref_1")).toMatchObject({ refunded: sek("258") })
    expect(server.sent()).toHaveLength(1)
  })

  test("our name for another amount is a conflict", async () => {
    server.answer(refunded([entry("ref_1", 100)], 100))
    expect((await errorOf(() => refund(sek("129"), "ref_1"))).kind).toBe("conflict")
    expect(server.sent()).toEqual([])
  })

  test("an order that lags is completed with the id of the answer", async () => {
    server.answer(captured(), server.says("om-refund-partial"), captured())
    const truth = await refund(sek("129"))
    expect(truth.refunded).toEqual(sek("129"))
    expect(truth.movements[1]).toMatchObject({
      kind: "refund",
      id: "e4dbffe2-9a92-4ca9-bd7c-22265c5dbc19",
      reference: "ref_01J8MUG",
    })
  })

  test("a refusal is told, a lost answer is unknown", async () => {
    server.answer(captured(), server.says("om-refund-error-403"), captured())
    expect(await errorOf(() => refund(sek("129")))).toMatchObject({
      kind: "declined",
      code: "REFUND_NOT_ALLOWED",
      correlationId: "434145d4-46cb-433c-8259-55ccb2b7b55a",
    })
    server.answer(captured(), server.says("om-error-503"), captured())
    expect(await errorOf(() => refund(sek("129")))).toMatchObject({
      kind: "unknown_result",
      code: "TEMPORARILY_UNAVAILABLE",
    })
  })

  test.each([
    ["AMOUNT_NOT_POSITIVE", sek("0"), 0],
    ["CURRENCY_MISMATCH", Money.ofDecimal("1", "EUR"), 0],
    ["AMOUNT_TOO_HIGH", sek("492.01"), 1],
  ])("%s is never sent", async (code, amount, reads) => {
    server.answer(server.says("om-get-captured-part-refunded"))
    const given = facts({ refunded: sek("129") })
    expect((await errorOf(() => refund(amount, "ref_1", given))).code).toBe(code)
    expect(server.calls()).toHaveLength(reads)
  })

  test("more than is captured of a part is never sent", async () => {
    server.answer(server.says("om-get-part-captured"))
    expect((await errorOf(() => refund(sek("388")))).code).toBe("AMOUNT_TOO_HIGH")
  })
})
