import { Money } from "../money"
import type { Script } from "../testing/scripted-server"
import { sek, transaction } from "./testing/account"
import { entry, errorOf, failed, failedList, fixture, listOf } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const KEY = "capt_A10482C01"
const OURS = "CA10482C01"
const capture = (amount = "300", changes = {}) =>
  gateway.client(changes).capture(transaction(), sek(amount), KEY)
const authorized = (changes = {}) => gateway.says("get.paid.authorized", changes)
const listed = (amount = 30000) =>
  gateway.says("get.paid.partially-captured", listOf(entry("Capture", amount, OURS)))
/** The contract's answer with our own reference in it. */
const done = (name = "capture.partial", amount = 30000) =>
  gateway.says(name, listOf(entry("Capture", amount, OURS, { vatAmount: amount / 5 })))
const lost: Script[] = ["drop", { status: 500, text: "" }, { status: 200, text: "<html>" }]
const used = (): Script => ({
  status: 400,
  body: {
    type: "https://x/inputerror",
    problems: [{ name: "Transaction.PayeeReference", description: "is not unique" }],
  },
})

describe("capture", () => {
  test.each([
    ["capture.partial", "300", "authorized"],
    ["capture.full", "649", "captured"],
  ])("%s", async (name, amount, state) => {
    gateway.answer(authorized(), done(name, Number(amount) * 100))
    const truth = await capture(amount)
    expect(truth).toMatchObject({ state, captured: sek(amount) })
    expect(truth.movements.map(({ reference }) => reference)).toEqual([OURS])
    expect(gateway.received.map(({ method }) => method)).toEqual(["GET", "POST"])
    expect(gateway.received[1].path).toMatch(
      /\/captures\?\$expand=financialtransactions,paid,postpurchasefailedattempts$/
    )
    const sample = fixture(name).request.body.transaction as Record<string, unknown>
    expect(gateway.sent()).toEqual([
      {
        transaction: {
          description: "Capture of 10482",
          amount: sample.amount,
          vatAmount: sample.vatAmount,
          payeeReference: OURS,
          receiptReference: OURS,
        },
      },
    ])
  })

  test("the rest takes the rest of the VAT", async () => {
    gateway.answer(gateway.says("get.paid.partially-captured"), done("capture.full", 34900))
    await capture("349")
    expect(gateway.sent()[0].transaction).toMatchObject({ amount: 34900, vatAmount: 6980 })
  })

  test("what the gateway lists already is done, and sent no more", async () => {
    gateway.answer(listed())
    expect((await capture()).captured.toDecimal()).toBe("300.00")
    expect(gateway.sent()).toEqual([])
  })

  test("digits where a merchant needs them", async () => {
    gateway.answer(authorized(), authorized(), authorized())
    await capture("300", { payeeReference: "digits" })
    expect(gateway.sent()[0].transaction).toMatchObject({
      payeeReference: expect.stringMatching(/^\d{12}$/),
    })
  })

  test("accepted without the list: one look shows it", async () => {
    gateway.answer(authorized(), gateway.says("capture.full.zeroes-variant"), listed())
    expect((await capture()).movements).toHaveLength(1)
    expect(gateway.received).toHaveLength(3)
  })

  test.each([
    ["listed later", () => authorized()],
    ["the look is lost", (): Script => ({ status: 503, text: "" })],
  ])("accepted is accepted: %s", async (_, look) => {
    gateway.answer(authorized(), gateway.says("capture.full.zeroes-variant"), look())
    const truth = await capture()
    expect(truth.snapshot.note).toBe(`capture ${OURS} accepted, not listed yet`)
    expect(gateway.sent()).toHaveLength(1)
  })
})

describe("capture, refused before anything is sent", () => {
  test.each([
    ["0", "AMOUNT_NOT_POSITIVE"],
    ["-1", "AMOUNT_NOT_POSITIVE"],
  ])("%s: %s, without a call", async (amount, code) => {
    gateway.answer()
    expect(await errorOf(() => capture(amount))).toMatchObject({ kind: "invalid", code })
    expect(gateway.received).toHaveLength(0)
  })

  test("another currency", async () => {
    gateway.answer()
    const nok = Money.ofDecimal("300", "NOK")
    const error = await errorOf(() => gateway.client().capture(transaction(), nok, KEY))
    expect(error).toMatchObject({ kind: "invalid", code: "CURRENCY_MISMATCH" })
    expect(gateway.received).toHaveLength(0)
  })

  test.each<[string, string, () => Script, object]>([
    ["more than was authorized", "649.01", () => authorized(), { code: "AMOUNT_TOO_HIGH" }],
    [
      "more than is left",
      "349.01",
      () => gateway.says("get.paid.partially-captured"),
      { code: "AMOUNT_TOO_HIGH" },
    ],
    [
      "the rest was cancelled",
      "349",
      () => gateway.says("get.paid.captured-then-remainder-cancelled"),
      { kind: "unsupported", message: expect.stringMatching(/offers reversal/) },
    ],
    [
      "not paid",
      "300",
      () => gateway.says("get.initialized"),
      { kind: "invalid", code: "AMOUNT_TOO_HIGH" },
    ],
    [
      "four failures in a row",
      "300",
      () => authorized(failedList(...[1, 2, 3, 4].map((at) => failed("Capture", at)))),
      { kind: "conflict", code: "TOO_MANY_FAILURES" },
    ],
    [
      "our reference for another amount",
      "300",
      () => listed(20000),
      { kind: "conflict", message: expect.stringMatching(/200\.00 SEK, not of 300\.00 SEK/) },
    ],
    [
      "another payment's answer",
      "300",
      () => gateway.says("get.paid.sale-swish"),
      { kind: "invalid", code: "RESPONSE_MISMATCH" },
    ],
  ])("%s", async (_, amount, look, wanted) => {
    gateway.answer(look())
    expect(await errorOf(() => capture(amount))).toMatchObject(wanted)
    expect(gateway.sent()).toEqual([])
  })
})

describe("capture, when the answer is lost", () => {
  const sent = () => new Set(gateway.sent().map((body) => JSON.stringify(body)))

  test.each(lost)("%j, but it happened", async (script) => {
    gateway.answer(authorized(), script, listed())
    expect((await capture()).movements).toHaveLength(1)
    expect(gateway.sent()).toHaveLength(1)
  })

  test.each(lost)("%j, and it did not happen: the very same message once more", async (script) => {
    gateway.answer(authorized(), script, authorized(), done())
    expect((await capture()).movements).toHaveLength(1)
    expect(gateway.sent()).toHaveLength(2)
    expect(sent().size).toBe(1)
  })

  test("a failure that was not there before is ours", async () => {
    const before = failedList(failed("Capture", 1), failed("Reversal", 9))
    const after = failedList(failed("Capture", 1), failed("Reversal", 9), failed("Capture", 2))
    gateway.answer(authorized(before), "drop", authorized(after))
    expect(await errorOf(capture)).toMatchObject({ kind: "declined", code: "badrequest" })
    expect(gateway.sent()).toHaveLength(1)
  })

  test.each([
    ["of before", failedList(failed("Capture", 1))],
    ["of a refund", failedList(failed("Capture", 1), failed("Reversal", 2))],
  ])("a failure %s is not ours", async (_, after) => {
    const before = failedList(failed("Capture", 1))
    gateway.answer(authorized(before), "drop", authorized(after), done())
    expect((await capture()).movements).toHaveLength(1)
  })

  test.each<[string, () => Script[], number]>([
    ["lost twice", () => [authorized(), "drop", authorized(), "drop", authorized()], 2],
    ["the look is lost too", () => [authorized(), "drop", "drop"], 1],
    ["used, but not listed", () => [authorized(), used(), authorized()], 1],
    ["no longer offered", () => [authorized(), "drop", gateway.says("get.paid.fully-captured")], 1],
    [
      "less left than we asked for",
      () => [authorized(), "drop", authorized({ remainingCaptureAmount: 100 })],
      1,
    ],
    [
      "another payment's answer",
      () => [authorized(), "drop", gateway.says("get.paid.sale-swish")],
      1,
    ],
  ])("%s: unknown_result", async (_, script, times) => {
    gateway.answer(...script())
    const error = await errorOf(capture)
    expect(error).toMatchObject({ kind: "unknown_result" })
    expect(error.message).toMatch(/CA10482C01 of 10482.*Repeat it unchanged/)
    expect(gateway.left()).toBe(0)
    expect(gateway.sent()).toHaveLength(times)
    expect(sent().size).toBe(1)
  })

  test("used and listed is done", async () => {
    gateway.answer(authorized(), used(), listed())
    expect((await capture()).movements).toHaveLength(1)
  })
})

describe("capture, turned down", () => {
  test.each([
    ["problem.declined-post-purchase", "declined", "acquirererror"],
    ["problem.validation-sessionid-form", "invalid", "inputerror"],
    ["problem.unauthorized-empty", "unauthorized", "HTTP_401"],
  ])("%s is final, and not tried again", async (name, kind, code) => {
    gateway.answer(authorized(), gateway.says(name))
    expect(await errorOf(capture)).toMatchObject({ kind, code })
    expect(gateway.received).toHaveLength(2)
  })

  test("an href elsewhere is not followed", async () => {
    gateway.answer(authorized())
    const error = await errorOf(() =>
      capture("300", { baseUrl: gateway.url.replace("127.0.0.1", "localhost") })
    )
    expect(error.code).toBe("UNSAFE_OPERATION_URL")
    expect(gateway.sent()).toEqual([])
  })
})
