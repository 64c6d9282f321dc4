import { Money } from "../money"
import type { Script } from "../testing/scripted-server"
import { sek, swish, transaction } from "./testing/account"
import { entry, errorOf, failed, failedList, fixture, listOf } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"
import { rememberNothing } from "../testing/remember"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const KEY = "ref_A10482R01"
const OURS = "RA10482R01"
const facts = transaction({ captured: sek("649"), authorized: sek("649") })
const refund = (amount = "300") => gateway.client().refund(facts, sek(amount), KEY, rememberNothing)
const captured = (changes = {}) => gateway.says("get.paid.fully-captured", changes)
const whole = entry("Capture", 64900, "C1", { vatAmount: 12980 })
const list = (minor: number) => listOf(whole, entry("Reversal", minor, OURS))
const done = (name = "reversal.partial", minor = 30000) => gateway.says(name, list(minor))

describe("refund", () => {
  test.each([
    ["reversal.partial", "300"],
    ["reversal.full", "649"],
  ])("%s", async (name, amount) => {
    gateway.answer(captured(), done(name, Number(amount) * 100))
    const truth = await refund(amount)
    expect(truth).toMatchObject({ state: "captured", refunded: sek(amount) })
    expect(truth.refundPending).toBeUndefined()
    const sample = fixture(name).request.body.transaction as Record<string, unknown>
    expect(gateway.received[1].path).toMatch(/\/reversals\?\$expand=/)
    expect(gateway.sent()).toEqual([
      {
        transaction: {
          description: "Refund of 10482",
          amount: sample.amount,
          vatAmount: sample.vatAmount,
          payeeReference: OURS,
          receiptReference: OURS,
        },
      },
    ])
  })

  test("of a Swish sale, whose answer leaves out what remains", async () => {
    const sale = entry("Sale", 64900, "A10484P01", { vatAmount: 12980 })
    const answer = listOf(sale, entry("Reversal", 20000, OURS))
    gateway.answer(
      gateway.says("get.paid.sale-swish"),
      gateway.says("reversal.partial.swish", answer)
    )
    const truth = await gateway.client().refund(swish(), sek("200"), KEY, rememberNothing)
    expect([truth.captured, truth.refunded].map(String)).toEqual(["649.00 SEK", "200.00 SEK"])
    expect(gateway.sent()[0].transaction).toMatchObject({ amount: 20000, vatAmount: 4000 })
  })

  test("what the gateway lists already is done, and sent no more", async () => {
    gateway.answer(captured(list(30000)))
    expect((await refund()).refunded.toDecimal()).toBe("300.00")
    expect(gateway.sent()).toEqual([])
  })

  test("a capture with the same reference is no refund", async () => {
    const capture = listOf(whole, entry("Capture", 30000, OURS))
    gateway.answer(captured(capture), done())
    await refund()
    expect(gateway.sent()).toHaveLength(1)
  })
})

describe("a refund that is carried out later", () => {
  const eur = (text: string) => Money.ofDecimal(text, "EUR")
  const gatewayId = "/psp/paymentorders/e94d6b73-18fa-4c25-8073-08de51c6f0a1"
  const banklink = transaction({ reference: "10485", gatewayId, amount: eur("49.90") })
  const before = () => {
    const script = gateway.says("reversal.async-accepted", {}, 200) as { body: object }
    const href = `${gateway.url}${gatewayId}/reversals`
    return {
      ...script,
      body: { ...script.body, operations: [{ rel: "reversal", method: "POST", href }] },
    } as Script
  }

  test("202 is pending, and not asked about at once", async () => {
    gateway.answer(before(), gateway.says("reversal.async-accepted"))
    const truth = await gateway
      .client()
      .refund(banklink, eur("49.90"), "ref_A10485R01", rememberNothing)
    expect(truth).toMatchObject({ state: "captured", refundPending: true })
    expect(truth.refunded.isZero()).toBe(true)
    expect(truth.snapshot.note).toBe("refund RA10485R01 accepted, not listed yet")
    expect(gateway.left()).toBe(0)
    expect(gateway.received.map(({ method }) => method)).toEqual(["GET", "POST"])
    expect(gateway.sent()[0].transaction).toMatchObject({ amount: 4990, vatAmount: 998 })
  })

  test("202 with a body that is no order is pending after one look", async () => {
    gateway.answer(
      before(),
      { status: 202, body: {} },
      gateway.says("reversal.async-accepted", {}, 200)
    )
    const truth = await gateway
      .client()
      .refund(banklink, eur("49.90"), "ref_A10485R01", rememberNothing)
    expect(truth.refundPending).toBe(true)
    expect(gateway.left()).toBe(0)
  })

  test("accepted but not listed is pending too, whatever is offered", async () => {
    gateway.answer(captured(), captured(), captured())
    expect(await refund()).toMatchObject({ refundPending: true, refunded: sek("0") })
    expect(gateway.sent()).toHaveLength(1)
    expect(gateway.left()).toBe(0)
  })

  test("accepted, and the look is lost: pending", async () => {
    gateway.answer(captured(), captured(), "drop")
    expect(await refund()).toMatchObject({ refundPending: true, captured: sek("649") })
  })

  test("accepted, and listed as failed: declined", async () => {
    gateway.answer(captured(), captured(), captured(failedList(failed("Reversal", 5))))
    expect(await errorOf(refund)).toMatchObject({ kind: "declined", code: "badrequest" })
  })

  test("a whole refund that only the status shows is not pending", async () => {
    const answer = () => gateway.says("reversal.full.zeroes-variant")
    gateway.answer(captured(), answer(), answer())
    const truth = await refund("649")
    expect(truth).toMatchObject({ state: "captured", refunded: sek("649") })
    expect(truth.refundPending).toBeUndefined()
  })

  test("nothing more can be refunded meanwhile", async () => {
    gateway.answer(gateway.says("reversal.async-accepted", {}, 200))
    const error = await errorOf(() =>
      gateway.client().refund(banklink, eur("1"), "ref_2", rememberNothing)
    )
    expect(error).toMatchObject({ kind: "conflict", code: "NOT_OFFERED" })
    expect(error.message).toMatch(/earlier refund/)
  })
})

describe("refund, refused before anything is sent", () => {
  test.each<[string, string, () => Script[], string]>([
    ["nothing", "0", () => [], "AMOUNT_NOT_POSITIVE"],
    ["more than was captured", "649.01", () => [captured()], "AMOUNT_TOO_HIGH"],
    [
      "more than is left",
      "349.01",
      () => [gateway.says("get.paid.partially-reversed")],
      "AMOUNT_TOO_HIGH",
    ],
    [
      "of what is only authorized",
      "1",
      () => [gateway.says("get.paid.authorized")],
      "AMOUNT_TOO_HIGH",
    ],
    [
      "of what is refunded as a whole",
      "1",
      () => [gateway.says("get.reversed")],
      "AMOUNT_TOO_HIGH",
    ],
    [
      "after four failures in a row",
      "300",
      () => [captured(failedList(...[1, 2, 3, 4].map((at) => failed("Reversal", at))))],
      "TOO_MANY_FAILURES",
    ],
  ])("%s", async (_, amount, script, code) => {
    gateway.answer(...script())
    expect(await errorOf(() => refund(amount))).toMatchObject({ code })
    expect(gateway.sent()).toEqual([])
    expect(gateway.left()).toBe(0)
  })
})

describe("refund, when the answer is lost", () => {
  test("it happened", async () => {
    gateway.answer(captured(), "drop", captured(list(30000)))
    expect((await refund()).refunded.toDecimal()).toBe("300.00")
  })

  test("it did not: the same reference once more", async () => {
    gateway.answer(captured(), gateway.says("problem.gateway-timeout"), captured(), done())
    await refund()
    const references = gateway
      .sent()
      .map(({ transaction: one }) => (one as { payeeReference: string }).payeeReference)
    expect(references).toEqual([OURS, OURS])
  })

  test("a refund of another reference does not count", async () => {
    const other = captured(listOf(whole, entry("Reversal", 30000, "R9")))
    gateway.answer(captured(), "drop", other, "drop", other)
    expect(await errorOf(refund)).toMatchObject({ kind: "unknown_result" })
    expect(gateway.left()).toBe(0)
  })

  test.each([
    ["problem.swish-declined-reversal", "declined"],
    ["problem.validation-reversal-vat", "invalid"],
  ])("%s is no lost answer", async (name, kind) => {
    gateway.answer(captured(), gateway.says(name))
    expect(await errorOf(refund)).toMatchObject({ kind })
    expect(gateway.received).toHaveLength(2)
  })
})
