import { Money } from "../money"
import { CONTRACT, eur, transaction } from "./testing/account"
import { errorOf, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const capture = (amount = "489.90", changes = {}) =>
  gateway.client(changes).capture(transaction(), eur(amount), "capt_1")
const session = (status: string, changes = {}) => says(`get_session_${status}`, changes)
const approval = () => gateway.calls().filter((call) => call.includes("/merchant"))
const ok = says("approve_agreement")
const refused = says("approve_agreement_refused")

describe("capture", () => {
  test.each([
    ["v3", "approve_agreement", "get_session_granted"],
    ["v2", "approve_agreement_v2", "get_session_v2_granted"],
  ])("%s approves the contract, without a body", async (apiVersion, name, granted) => {
    gateway.answer(says(granted), says(name), session("completed"))
    const truth = await capture("489.90", { apiVersion })
    expect(truth).toMatchObject({ state: "captured", captured: eur("489.9") })
    expect(truth.snapshot.note).toBeUndefined()
    expect(approval()).toEqual([`POST ${pathOf(name)}`])
    expect(gateway.received[1].text).toBe("")
    expect(gateway.left()).toBe(0)
  })

  test("what is completed is done", async () => {
    gateway.answer(session("completed"))
    expect((await capture()).captured).toEqual(eur("489.9"))
    expect(gateway.received).toHaveLength(1)
  })

  test.each([
    ["granted still", session("granted"), "authorized"],
    ["a word that nobody knows", session("unknown_status"), "pending"],
    ["no answer to the look", "drop" as const, "authorized"],
    ["an error of the look", says("error_500"), "authorized"],
  ])("accepted is accepted: %s", async (_, look, state) => {
    gateway.answer(session("granted"), ok, look)
    const truth = await capture()
    expect(truth).toMatchObject({ state, captured: eur("0") })
    expect(truth.snapshot.note).toBe("approval accepted, not shown yet")
    expect(gateway.left()).toBe(0)
  })

  test.each(["cancelled", "declined", "expired"])(
    "accepted, and %s at the next look, is no capture",
    async (status) => {
      gateway.answer(session("granted"), ok, session(status))
      expect(await errorOf(capture)).toMatchObject({ kind: "declined", code: status })
    }
  )
})

describe("capture, refused before anything is sent", () => {
  test.each([
    ["a part", eur("489.89")],
    ["more", eur("489.91")],
    ["nothing", eur("0")],
    ["another currency", Money.ofDecimal("489.9", "PLN")],
  ])("%s, without a call", async (_, amount) => {
    gateway.answer()
    const error = await errorOf(() => gateway.client().capture(transaction(), amount, "capt_1"))
    expect(error).toMatchObject({ kind: "invalid", code: "AMOUNT_NOT_WHOLE" })
    expect(error.message).toMatch(/as a whole: capture all 489\.90 EUR/)
    expect(gateway.received).toEqual([])
  })

  test.each<[string, string, object, object]>([
    ["pending", "pending", {}, { kind: "conflict", code: "NOT_GRANTED" }],
    ["an unknown word", "unknown_status", {}, { kind: "conflict", code: "NOT_GRANTED" }],
    ["declined", "declined", {}, { kind: "declined", code: "declined" }],
    ["cancelled", "cancelled", {}, { kind: "declined", code: "cancelled" }],
    ["expired", "expired", {}, { kind: "declined", code: "expired" }],
    ["another amount", "amount_mismatch", {}, { code: "RESPONSE_MISMATCH" }],
    [
      "another amount, granted",
      "granted",
      { totalAmount: 48.99 },
      { kind: "invalid", code: "RESPONSE_MISMATCH" },
    ],
    ["no amount", "granted", { totalAmount: null }, { code: "RESPONSE_MISMATCH" }],
    ["another currency", "granted", { currency: "PLN" }, { code: "RESPONSE_MISMATCH" }],
    ["another payment", "granted", { uuid: CONTRACT }, { code: "RESPONSE_MISMATCH" }],
    [
      "another reference",
      "granted",
      { purchase: { purchaseReference: "x" } },
      { code: "RESPONSE_MISMATCH" },
    ],
    ["no contract", "granted", { creditContractUuid: null }, { code: "NO_CONTRACT" }],
    ["a path for a contract", "granted", { creditContractUuid: "../x" }, { code: "NO_CONTRACT" }],
  ])("%s", async (_, name, changes, wanted) => {
    gateway.answer(session(name, changes))
    expect(await errorOf(capture)).toMatchObject(wanted)
    expect(gateway.calls()).toHaveLength(1)
  })

  test.each<[string, string, object, RegExp]>([
    ["pending", "pending", {}, /has not granted .* yet \(pending\).*captured once it has/],
    ["expired", "expired", {}, /is expired, so nothing can be captured any more/],
    ["another amount", "granted", { totalAmount: 48.99 }, /with another amount; nothing/],
    ["no amount", "granted", { totalAmount: null }, /with no usable amount; nothing/],
    ["another payment", "granted", { uuid: CONTRACT }, /with another payment; nothing/],
  ])("%s is told as what it is", async (_, name, changes, message) => {
    gateway.answer(session(name, changes))
    expect((await errorOf(capture)).message).toMatch(message)
  })

  test("pay next month without a contract of its own names the portal", async () => {
    gateway.answer(session("granted", { creditContractUuid: null }))
    const error = await errorOf(() => capture("489.90", { productKind: "nextMonth" }))
    expect(error).toMatchObject({ kind: "unsupported" })
    expect(error.message).toMatch(/approval is not possible here.*Partner Portal/)
  })
})

describe("capture, refused by Inbank", () => {
  test("it was approved before", async () => {
    gateway.answer(session("granted"), refused, session("completed"))
    expect((await capture()).captured).toEqual(eur("489.9"))
    expect(approval()).toHaveLength(1)
  })

  test("as a conflict, but it was approved before", async () => {
    gateway.answer(session("granted"), { status: 409, body: {} }, session("completed"))
    expect((await capture()).captured).toEqual(eur("489.9"))
    expect(approval()).toHaveLength(1)
  })

  test("it is not, and stays so", async () => {
    gateway.answer(session("granted"), refused, session("granted"))
    const error = await errorOf(capture)
    expect(error).toMatchObject({ kind: "declined", code: "can_not_approve" })
    expect(error.message).toMatch(/refused the approval of payses_.*Partner Portal/)
    expect(approval()).toHaveLength(1)
  })

  test("it was cancelled meanwhile", async () => {
    gateway.answer(session("granted"), refused, session("cancelled"))
    expect(await errorOf(capture)).toMatchObject({ kind: "declined", code: "cancelled" })
  })

  test("the look after it is lost: nobody knows", async () => {
    gateway.answer(session("granted"), refused, "drop")
    expect(await errorOf(capture)).toMatchObject({ kind: "unknown_result" })
  })

  test.each([
    ["error_401", "unauthorized"],
    ["error_403", "unauthorized"],
    ["error_404_contract_v2", "not_found"],
  ])("%s is what it says, at once", async (name, kind) => {
    gateway.answer(session("granted"), says(name))
    expect(await errorOf(capture)).toMatchObject({ kind })
    expect(gateway.received).toHaveLength(2)
  })
})

describe("capture, when the answer is lost", () => {
  const lost = ["drop", says("error_500"), { status: 200, text: "<html>" }] as const

  test.each(lost)("%j, but it happened", async (script) => {
    gateway.answer(session("granted"), script, session("completed"))
    expect((await capture()).captured).toEqual(eur("489.9"))
    expect(approval()).toHaveLength(1)
  })

  test.each(lost)("%j, and it did not: once more", async (script) => {
    gateway.answer(session("granted"), script, session("granted"), ok, session("completed"))
    expect((await capture()).captured).toEqual(eur("489.9"))
    expect(approval()).toHaveLength(2)
  })

  test("lost, and refused when repeated, but completed", async () => {
    const look = session("granted")
    gateway.answer(look, "drop", look, refused, session("completed"))
    expect((await capture()).captured).toEqual(eur("489.9"))
  })

  test("lost, and cancelled meanwhile", async () => {
    gateway.answer(session("granted"), "drop", session("cancelled"))
    expect(await errorOf(capture)).toMatchObject({ kind: "declined", code: "cancelled" })
    expect(approval()).toHaveLength(1)
  })

  test.each([
    ["the look is lost too", ["drop", "drop"] as const, 1],
    ["lost twice", ["drop", session("granted"), "drop", session("granted")] as const, 2],
    [
      "refused when repeated",
      ["drop", session("granted"), refused, session("granted")] as const,
      2,
    ],
    [
      "no right when repeated",
      ["drop", session("granted"), says("error_403"), session("granted")] as const,
      2,
    ],
    ["another payment's answer", ["drop", session("granted", { uuid: CONTRACT })] as const, 1],
  ])("%s: nobody knows", async (_, scripts, times) => {
    gateway.answer(session("granted"), ...scripts)
    const error = await errorOf(capture)
    expect(error.kind).toBe("unknown_result")
    expect(error.message).toMatch(/approval of payses_.*Repeat it unchanged.*Partner Portal/)
    expect(approval()).toHaveLength(times)
    expect(gateway.left()).toBe(0)
  })
})
