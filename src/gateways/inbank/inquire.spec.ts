import { Money } from "../money"
import { inquire as inquireBy } from "./inquire"
import type { Fields } from "./reading"
import {
  CONTRACT,
  REFERENCE,
  RENT_CONTRACT,
  RENT_SESSION,
  SESSION,
  eur,
  rental,
  transaction,
} from "./testing/account"
import { scripted } from "./testing/context"
import { answerOf, errorOf, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const APPLICATION = "61d7f3c9-8a02-4be5-9d14-c3f5a07e2b68"
const inquire = (changes = {}, facts = transaction()) => gateway.client(changes).inquire(facts)

describe("the truth, by the contract's cases", () => {
  test.each([
    ["get_session_pending", {}, "pending", "0", "0", {}],
    ["get_session_granted", {}, "authorized", "489.9", "0", { creditContractUuid: CONTRACT }],
    ["get_session_completed", {}, "captured", "489.9", "489.9", { creditContractUuid: CONTRACT }],
    ["get_session_declined", {}, "declined", "0", "0", {}],
    ["get_session_cancelled", {}, "cancelled", "0", "0", {}],
    ["get_session_expired", {}, "expired", "0", "0", {}],
    ["get_session_unknown_status", {}, "pending", "0", "0", {}],
    [
      "get_session_v2_granted",
      { apiVersion: "v2" },
      "authorized",
      "489.9",
      "0",
      { creditContractUuid: CONTRACT },
    ],
  ])("%s", async (name, changes, state, authorized, captured, ids) => {
    gateway.answer(says(name))
    const truth = await inquire(changes)
    expect(truth).toMatchObject({
      state,
      amount: eur("489.9"),
      authorized: eur(authorized),
      captured: eur(captured),
      refunded: eur("0"),
      reference: REFERENCE,
      gatewayId: SESSION,
      gatewayIds: ids,
      mode: null,
    })
    expect(truth.unknownStatus).toBe(
      name === "get_session_unknown_status" ? "under_review" : undefined
    )
    expect(gateway.calls()).toEqual([`GET ${pathOf(name)}`])
  })

  test("a completed session of another amount is told as it is", async () => {
    gateway.answer(says("get_session_amount_mismatch"))
    expect(await inquire()).toMatchObject({
      state: "captured",
      amount: eur("48.99"),
      captured: eur("48.99"),
    })
  })

  test("rent tells no amount: that of the opening counts, with a note", async () => {
    gateway.answer(says("get_session_rent_granted"))
    const truth = await inquire(rental, transaction({ gatewayId: RENT_SESSION }))
    expect(truth).toMatchObject({
      state: "authorized",
      amount: eur("489.9"),
      authorized: eur("489.9"),
      reference: null,
      gatewayId: RENT_SESSION,
      gatewayIds: { creditContractUuid: RENT_CONTRACT, creditApplicationUuid: APPLICATION },
      snapshot: { status: "granted", note: "amount not told, as opened" },
    })
    expect(gateway.calls()).toEqual([`GET ${pathOf("get_session_rent_granted")}`])
  })
})

describe("the truth", () => {
  test.each<[string, Fields, Fields]>([
    ["no amount", { totalAmount: undefined }, {}],
    ["an amount that fits no cent", { totalAmount: 489.901 }, {}],
    ["no currency", { currency: undefined }, {}],
    ["a currency nobody knows", { currency: "XXQ" }, {}],
    ["rent with half of it", { currency: null }, rental],
    ["neither, but no rent", { totalAmount: null, currency: null }, {}],
  ])("does not guess: %s", async (_, changes, options) => {
    gateway.answer(says("get_session_completed", changes))
    expect(await inquire(options)).toMatchObject({
      state: "captured",
      amount: null,
      captured: eur("0"),
    })
  })

  test("an amount that rent does tell counts", async () => {
    gateway.answer(says("get_session_amount_mismatch"))
    expect((await inquire(rental)).amount).toEqual(eur("48.99"))
  })

  test("numbers and currencies are read however they are written", async () => {
    gateway.answer(says("get_session_completed", { totalAmount: "489.9", currency: "eur" }))
    expect((await inquire()).amount).toEqual(eur("489.9"))
    gateway.answer(says("get_session_completed", { currency: "PLN" }))
    expect((await inquire()).amount).toEqual(Money.ofDecimal("489.9", "PLN"))
  })

  test("another id and reference are told, an id that was not told is ours", async () => {
    gateway.answer(
      says("get_session_completed", { uuid: RENT_SESSION, purchase: { purchaseReference: "x" } })
    )
    expect(await inquire()).toMatchObject({ gatewayId: RENT_SESSION, reference: "x" })
    gateway.answer(says("get_session_completed", { uuid: undefined, purchase: undefined }))
    expect(await inquire()).toMatchObject({ gatewayId: SESSION, reference: null })
  })

  test("refunds are ours to know", async () => {
    gateway.answer(says("get_session_completed"))
    const truth = await inquire({}, transaction({ refunded: eur("120.5") }))
    expect(truth.refunded).toEqual(eur("120.5"))
    expect(truth.movements).toEqual([
      { kind: "capture", id: CONTRACT, amount: eur("489.9"), at: null },
    ])
  })

  test("nothing about the customer is kept", async () => {
    gateway.answer(says("get_session_completed"))
    const kept = JSON.stringify((await inquire()).snapshot)
    expect(kept).toContain("completed")
    expect(kept).not.toMatch(/Mari|Näidis|example\.test|203\.0\.113/)
  })
})

describe("inquiries that end otherwise", () => {
  test("a payment without an id was never opened", async () => {
    gateway.answer()
    expect(await inquire({}, transaction({ gatewayId: null }))).toMatchObject({
      state: "pending",
      gatewayId: null,
      snapshot: { note: "no session known" },
    })
    expect(gateway.received).toEqual([])
  })

  test("one that Inbank does not know waits", async () => {
    gateway.answer(says("error_404"))
    expect(await inquire()).toMatchObject({ state: "pending", snapshot: { note: "not_found" } })
  })

  test.each(["../x", "txn_1", ""])("%j is no id to ask for", async (gatewayId) => {
    gateway.answer()
    expect(await errorOf(() => inquire({}, transaction({ gatewayId })))).toMatchObject({
      kind: "invalid",
      message: expect.stringMatching(/no usable session id/),
    })
    expect(gateway.received).toEqual([])
  })

  test.each([
    ["no status", { status: undefined }, /something that is no session/],
    ["an object for a status", { status: {} }, /something that is no session/],
    ["no UUID for an id", { uuid: 7 }, /an unusable id/],
  ])("%s is no session", async (_, changes, what) => {
    gateway.answer(says("get_session_completed", changes))
    const error = await errorOf(inquire)
    expect(error).toMatchObject({ kind: "invalid", code: "RESPONSE_MISMATCH" })
    expect(error.message).toMatch(what)
  })

  test.each([
    ["error_401", "unauthorized"],
    ["error_403", "unauthorized"],
    ["error_403_capital_message", "unauthorized"],
  ])("%s is %s", async (name, kind) => {
    gateway.answer(says(name))
    expect(await errorOf(inquire)).toMatchObject({ kind })
  })

  test.each(["drop", { status: 503, text: "" }, { status: 200, text: "<html>" }] as const)(
    "%j may be asked again",
    async (script) => {
      gateway.answer(script)
      expect(await errorOf(inquire)).toMatchObject({ kind: "unavailable", retryable: true })
    }
  )
})

describe("a payment that we know as captured", () => {
  const old = (changes = {}) =>
    transaction({
      captured: eur("489.9"),
      gatewayIds: { creditContractUuid: CONTRACT },
      ...changes,
    })

  test.each<[string, Fields, string]>([
    ["withdrawn in the portal", { terminationReason: "merchant_withdrawal" }, "489.9"],
    ["ended otherwise", { terminationReason: "customer_refused" }, "0"],
    ["ended for no reason given", { terminationReason: null }, "0"],
  ])("whose contract was %s", async (_, changes, refunded) => {
    gateway.answer(says("get_session_completed"), says("get_contract_terminated", changes))
    expect((await inquire({}, old())).refunded).toEqual(eur(refunded))
  })

  test("whose contract stands, or cannot be read now, is as the session says", async () => {
    for (const contract of [says("get_contract_activated"), says("error_500")]) {
      gateway.answer(says("get_session_completed"), contract)
      expect((await inquire({}, old({ refunded: eur("20") }))).refunded).toEqual(eur("20"))
    }
  })

  test.each([
    ["is new to us as captured", "completed", { captured: eur("0") }],
    ["is not captured any more", "cancelled", {}],
    ["has no contract that we know", "completed", { gatewayIds: {} }],
  ])("is told by its session alone when it %s", async (_, status, changes) => {
    gateway.answer(says(`get_session_${status}`))
    await inquire({}, old(changes))
    expect(gateway.calls()).toHaveLength(1)
  })

  test("does not hide a fault of ours behind its contract", async () => {
    const bug = new TypeError("bug")
    const context = scripted([answerOf("get_session_completed"), bug])
    await expect(inquireBy(context, old())).rejects.toBe(bug)
  })

  test("has no contract of its own to read when it is paid next month", async () => {
    gateway.answer(says("get_session_completed"))
    await inquire({ productKind: "nextMonth" }, old())
    expect(gateway.calls()).toHaveLength(1)
  })
})
