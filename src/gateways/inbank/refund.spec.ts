import { Money } from "../money"
import { rememberNothing } from "../testing/remember"
import type { Fields } from "./reading"
import { CONTRACT, eur, paid, rental } from "./testing/account"
import { errorOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const refund = (amount: string | Money, changes = {}, facts = paid()) =>
  gateway
    .client(changes)
    .refund(facts, typeof amount === "string" ? eur(amount) : amount, "ref_1", rememberNothing)

describe("refund, refused without a call", () => {
  test.each<[string, string | Money, string]>([
    ["nothing", "0", "AMOUNT_NOT_POSITIVE"],
    ["less than nothing", "-1", "AMOUNT_NOT_POSITIVE"],
    ["too much", "489.91", "AMOUNT_TOO_HIGH"],
    ["another currency", Money.ofDecimal("1", "PLN"), "CURRENCY_MISMATCH"],
  ])("%s", async (_, amount, code) => {
    gateway.answer()
    expect(await errorOf(() => refund(amount))).toMatchObject({ kind: "invalid", code })
    expect(gateway.received).toEqual([])
  })

  test("what is refunded already is not left", async () => {
    gateway.answer()
    const facts = paid({ refunded: eur("400") })
    expect(await errorOf(() => refund("89.91", {}, facts))).toMatchObject({
      code: "AMOUNT_TOO_HIGH",
    })
  })

  test("what was never captured is not left", async () => {
    gateway.answer()
    expect(await errorOf(() => refund("1", {}, paid({ captured: eur("0") })))).toMatchObject({
      code: "AMOUNT_TOO_HIGH",
    })
  })

  test.each([
    ["a part", "120.50", {}, /refunds\.partial is switched off/],
    ["all", "489.90", { refunds: { full: false } }, /refunds\.full is switched off/],
    ["all of pay next month", "489.90", { productKind: "nextMonth" }, /Pay next month/],
    [
      "a part of pay next month",
      "1",
      { productKind: "nextMonth", refunds: { partial: true } },
      /Pay next month/,
    ],
    ["all of a rental", "489.90", rental, /no withdrawal of rentals/],
    ["a part of a rental", "1", { ...rental, refunds: { partial: true } }, /no partial return/],
  ])("%s: the portal is left", async (_, amount, changes, why) => {
    gateway.answer()
    const error = await errorOf(() => refund(amount, changes))
    expect(error).toMatchObject({ kind: "unsupported", code: "USE_PORTAL" })
    expect(error.message).toMatch(why)
    expect(error.message).toMatch(/Use the Partner Portal, then record the refund/)
    expect(gateway.received).toEqual([])
  })
})

describe("refund, refused by what the session says", () => {
  test.each<[string, string, Fields, object]>([
    ["granted", "granted", {}, { kind: "invalid", code: "NOT_CAPTURED" }],
    ["declined", "declined", {}, { kind: "invalid", code: "NOT_CAPTURED" }],
    ["an unknown word", "unknown_status", {}, { kind: "invalid", code: "NOT_CAPTURED" }],
    ["no contract", "completed", { creditContractUuid: null }, { code: "NO_CONTRACT" }],
    ["another payment", "completed", { uuid: CONTRACT }, { code: "RESPONSE_MISMATCH" }],
    ["another currency", "completed", { currency: "PLN" }, { code: "RESPONSE_MISMATCH" }],
  ])("%s", async (_, name, changes, wanted) => {
    gateway.answer(says(`get_session_${name}`, changes))
    expect(await errorOf(() => refund("489.90"))).toMatchObject(wanted)
    expect(gateway.received).toHaveLength(1)
  })

  test.each<[string, string, Fields, RegExp]>([
    ["granted", "granted", {}, /payses_\w+ is granted, so there is nothing to refund/],
    ["no contract", "completed", { creditContractUuid: null }, /refund is not possible.*Portal/],
  ])("%s is told as what it is", async (_, name, changes, message) => {
    gateway.answer(says(`get_session_${name}`, changes))
    expect((await errorOf(() => refund("489.90"))).message).toMatch(message)
  })
})
