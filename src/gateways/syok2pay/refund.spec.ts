import fixture from "./fixtures/refund.json"
import { Money } from "../money"
import { sign } from "./signature"
import { NOW, account, myr, paid } from "./testing/account"
import { accepted, inquired, refusal, startGateway } from "./testing/server"
import type { Script } from "../testing/scripted-server"
import { rememberNothing } from "../testing/remember"

let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const KEY = "ref_01JD8Z5QK4W701"
const refunded = (total: string, txn_status = "PARTIALLY_REFUNDED") =>
  inquired({ txn_status, refunded_amount: total })
const notYet = inquired()
const underWay = refunded("0.00", "REFUND_PENDING")
const done = accepted({ txn_status: "REFUNDED" })
const duplicate = refusal(400, "DUPLICATE_REFERENCE")
const refund = (amount = "28.40", options = {}, facts = {}) =>
  gateway.client(options).refund(paid(facts), myr(amount), KEY, rememberNothing)

type Row = {
  name: string
  timestamp?: string
  signing_form?: string
  signing_string?: string
  signature?: string
  refund_amount?: string
  response?: { status: number; body: unknown }
  expect: { ok?: boolean; refunded?: string; next?: string }
}
const rows = (fixture.exchanges as Row[]).filter((row) => row.response)

describe("refund, by the contract's exchanges", () => {
  test.each(rows)("$name", async (row) => {
    const amount = row.refund_amount!
    const facts = row.name === "more-than-left" ? { captured: myr("500") } : {}
    const options = { signing: { refund: row.signing_form } }
    gateway.answer(row.response as Script, refunded(amount))
    const result = gateway
      .client(options, Number(row.timestamp) * 1000)
      .refund(paid(facts), myr(amount), KEY, rememberNothing)
    if (row.expect.ok === false) {
      const unsupported = row.name === "not-supported-by-channel"
      await expect(result).rejects.toMatchObject({ kind: unsupported ? "unsupported" : "invalid" })
      expect(gateway.calls()).toEqual(["refund"])
    } else {
      expect((await result).refunded.toDecimal()).toBe(amount)
      expect(gateway.calls()).toEqual(["refund", "inquiry"])
    }
    const [call] = gateway.received
    expect(call.json).toEqual({
      ...fixture.request.body,
      reference_no: "RF-01JD8Z5QK4W701",
      refund_amount: amount,
      reason: "refunded by the shop",
    })
  })

  test.each(rows)("$name: form and key are as the contract signs", (row) => {
    const { secretKey, signature } = account()
    expect(sign(row.signing_string!, secretKey, signature)).toBe(row.signature)
  })

  test.each([
    ["full", "M70318|RF-01JD8Z5QK4W701|28.40|MYR|1795170000"],
    ["short", "M70318|1795170000"],
  ])("%s form signs %s", async (form, text) => {
    gateway.answer(done, refunded("28.40"))
    await refund("28.40", { signing: { refund: form } })
    const { secretKey, signature } = account()
    expect(gateway.received[0].headers["x-signature"]).toBe(sign(text, secretKey, signature))
  })

  test("a channel that cannot refund tells the admin what to do", async () => {
    gateway.answer(refusal(400, "FUNCTION_NOT_SUPPORTED"))
    await expect(refund()).rejects.toMatchObject({
      ...{ kind: "unsupported", code: "FUNCTION_NOT_SUPPORTED", correlationId: "xid_t" },
      message: expect.stringMatching(/cannot refund MD-01JD8Z5QK4W7-01: .* by other means/),
      cause: expect.objectContaining({ kind: "unsupported" }),
    })
  })
})

describe("refund, refused before anything is sent", () => {
  test.each([
    ["0.00", "AMOUNT_NOT_POSITIVE"],
    ["-1.00", "AMOUNT_NOT_POSITIVE"],
    ["128.41", "AMOUNT_TOO_HIGH"],
  ])("%s: %s", async (amount, code) => {
    gateway.answer(done)
    await expect(refund(amount)).rejects.toMatchObject({ kind: "invalid", code })
    expect(gateway.received).toHaveLength(0)
  })

  test("another currency", async () => {
    gateway.answer(done)
    const sgd = Money.ofDecimal("28.40", "SGD")
    await expect(gateway.client().refund(paid(), sgd, KEY, rememberNothing)).rejects.toMatchObject({
      kind: "invalid",
      code: "CURRENCY_MISMATCH",
    })
    expect(gateway.received).toHaveLength(0)
  })

  test("nothing of an unpaid payment does not become a void", async () => {
    gateway.answer(done)
    const facts = { captured: myr("0") }
    await expect(refund("0.00", { voidBeforeRefund: true }, facts)).rejects.toMatchObject({
      code: "AMOUNT_NOT_POSITIVE",
    })
    expect(gateway.received).toHaveLength(0)
  })

  test("more than is left after earlier refunds", async () => {
    gateway.answer(done)
    const facts = { refunded: myr("100.01") }
    await expect(refund("28.40", {}, facts)).rejects.toMatchObject({ code: "AMOUNT_TOO_HIGH" })
    expect(gateway.received).toHaveLength(0)
  })

  test("every body that would be sent names an amount above zero", () => {
    const forbidden = fixture.exchanges.flatMap((row) => row.forbidden_request_body ?? [])
    expect(forbidden.map((body) => Number(body.refund_amount ?? 0))).toEqual([0, 0])
  })
})

describe("refund, when the answer is lost", () => {
  const sent = () =>
    gateway.received
      .filter(({ path }) => path === "/v1/refund")
      .map(({ json }) => json.reference_no)

  test.each<[string, Script[], string[]]>([
    ["it happened", ["drop", refunded("28.40")], ["refund", "inquiry"]],
    [
      "it had not happened: the same reference once more",
      ["drop", notYet, done, refunded("28.40")],
      ["refund", "inquiry", "refund", "inquiry"],
    ],
    [
      "it was received after all",
      ["drop", notYet, duplicate, refunded("28.40")],
      ["refund", "inquiry", "refund", "inquiry"],
    ],
    [
      "the second answer is lost, but it shows",
      ["drop", notYet, "drop", refunded("28.40")],
      ["refund", "inquiry", "refund", "inquiry"],
    ],
    ["a used reference that shows", [duplicate, refunded("28.40")], ["refund", "inquiry"]],
  ])("%s", async (_, script, calls) => {
    gateway.answer(...script)
    expect((await refund()).refunded.toDecimal()).toBe("28.40")
    expect(gateway.calls()).toEqual(calls)
    expect(new Set(sent()).size).toBe(1)
  })

  test.each<[string, Script[]]>([
    ["a used reference that does not show", [duplicate, notYet]],
    ["lost twice and not shown", ["drop", notYet, "drop", notYet]],
    ["lost twice while another one is under way", ["drop", underWay, "drop", underWay]],
    ["lost, and the inquiry is lost", ["drop", "drop"]],
    ["a smaller refund shows", [duplicate, refunded("28.39")]],
  ])("%s: unknown_result, and no new reference", async (_, script) => {
    gateway.answer(...script)
    await expect(refund()).rejects.toMatchObject({ kind: "unknown_result" })
    expect(gateway.left()).toBe(0)
    expect(gateway.received).toHaveLength(script.length)
    expect(new Set(sent()).size).toBe(1)
  })

  test("the refund of another payment does not count", async () => {
    const other = { txn_status: "REFUNDED", refunded_amount: "128.40", reference_no: "MD-OTHER-01" }
    gateway.answer("drop", inquired(other))
    await expect(refund()).rejects.toMatchObject({ kind: "unknown_result" })
  })

  test("a refund in another currency does not count", async () => {
    const other = inquired({
      ...{ txn_status: "REFUNDED", currency: "SGD" },
      refunded_amount: "99",
    })
    gateway.answer("drop", other, "drop", other)
    await expect(refund()).rejects.toMatchObject({ kind: "unknown_result" })
    expect(gateway.left()).toBe(0)
  })

  test("earlier refunds do not count as this one", async () => {
    gateway.answer(duplicate, refunded("28.40"))
    await expect(refund("28.40", {}, { refunded: myr("28.40") })).rejects.toMatchObject({
      kind: "unknown_result",
    })
  })

  test("received and still under way is not an error", async () => {
    gateway.answer(duplicate, underWay)
    expect((await refund()).refunded.isZero()).toBe(true)
  })

  test("accepted is accepted: shown later, or inquiry out of order", async () => {
    gateway.answer(done, notYet)
    expect((await refund()).refunded.isZero()).toBe(true)
    gateway.answer(done, refusal(500, "INTERNAL_ERROR"))
    const truth = await refund("28.40", {}, { refunded: myr("1.00") })
    expect(truth).toMatchObject({ state: "captured", amount: null, reference: null })
    expect(truth.refunded.toDecimal()).toBe("1.00")
    expect(truth.snapshot.note).toBe("refund accepted, not confirmed by inquiry yet")
  })
})

describe("refund with voidBeforeRefund", () => {
  const on = { voidBeforeRefund: true, voidWindowHours: 2 }
  const voided = inquired({ txn_status: "VOIDED" })
  const tooLate = refusal(400, "FUNCTION_NOT_SUPPORTED", "already settled")

  test.each<[string, string, object, Script[], string[]]>([
    ["whole and early", "128.40", {}, [done, voided], ["void", "inquiry"]],
    [
      "too late there",
      "128.40",
      {},
      [tooLate, done, refunded("128.40")],
      ["void", "refund", "inquiry"],
    ],
    [
      "declined there",
      "128.40",
      {},
      [refusal(402, "DECLINED"), done, refunded("128.40")],
      ["void", "refund", "inquiry"],
    ],
    [
      "at the last moment",
      "128.40",
      { createdAt: new Date(NOW - 7_200_000) },
      [done, voided],
      ["void", "inquiry"],
    ],
    ["a part", "28.40", {}, [done, refunded("28.40")], ["refund", "inquiry"]],
    [
      "too late here",
      "128.40",
      { createdAt: new Date(NOW - 7_200_001) },
      [done, refunded("128.40")],
      ["refund", "inquiry"],
    ],
    [
      "the rest",
      "100.00",
      { refunded: myr("28.40") },
      [done, refunded("128.40")],
      ["refund", "inquiry"],
    ],
  ])("%s", async (_, amount, facts, script, calls) => {
    gateway.answer(...script)
    await refund(amount, on, facts)
    expect(gateway.calls()).toEqual(calls)
  })

  test("a void that stays unclear is not followed by a refund", async () => {
    gateway.answer("drop", notYet, "drop", notYet)
    await expect(refund("128.40", on)).rejects.toMatchObject({ kind: "unknown_result" })
    expect(gateway.calls()).not.toContain("refund")
  })
})
