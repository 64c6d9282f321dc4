import { rememberNothing } from "../testing/remember"
import { CONTRACT, RENT_CONTRACT, RENT_SESSION, eur, paid, rental } from "./testing/account"
import { errorOf, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const refund = (changes = {}, facts = paid(), amount = "489.90") =>
  gateway.client(changes).refund(facts, eur(amount), "ref_1", rememberNothing)
const completed = says("get_session_completed")
const active = (changes = {}) => says("get_contract_activated", changes)
const ended = (changes = {}) => says("get_contract_terminated", changes)
const ok = says("refund_full_withdrawal")
const refused = says("refund_full_withdrawal_refused")
const writes = () => gateway.calls().filter((call) => call.startsWith("POST"))

describe("a full refund", () => {
  test("withdraws the contract, without a body", async () => {
    gateway.answer(completed, active(), ok, ended())
    expect(await refund()).toMatchObject({
      state: "captured",
      captured: eur("489.9"),
      refunded: eur("489.9"),
      movements: [
        { kind: "capture" },
        { kind: "refund", id: CONTRACT, amount: eur("489.9"), reference: "ref_1" },
      ],
    })
    expect(gateway.calls().slice(1, 3)).toEqual([
      `GET ${pathOf("get_contract_activated")}`,
      `POST ${pathOf("refund_full_withdrawal")}`,
    ])
    expect(gateway.received[2].text).toBe("")
    expect(gateway.left()).toBe(0)
  })

  test("is all that is left after partial returns", async () => {
    gateway.answer(completed, active(), ok, ended())
    const facts = paid({ refunded: eur("120.50") })
    const { refunded, movements } = await refund({}, facts, "369.40")
    expect(refunded).toEqual(eur("489.9"))
    expect(movements[1].amount).toEqual(eur("369.4"))
  })

  test.each([
    ["still active", active()],
    ["no answer to the look", "drop" as const],
  ])("accepted is accepted: %s", async (_, look) => {
    gateway.answer(completed, active(), ok, look)
    const truth = await refund()
    expect(truth.refunded).toEqual(eur("489.9"))
    expect(truth.snapshot.note).toBe("withdrawal accepted, not shown yet")
  })

  test("a wrapped contract that does not say is tried", async () => {
    const wrapped = says("get_contract_v2_wrapped")
    gateway.answer(completed, wrapped, ok, wrapped)
    await refund({ apiVersion: "v2" })
    expect(writes()).toHaveLength(1)
  })

  test.each([
    ["signed only", says("get_contract_signed")],
    ["too late", active({ withdrawable: false })],
    ["too late, as text", active({ withdrawable: "false" })],
  ])("not withdrawable: %s", async (_, contract) => {
    gateway.answer(completed, contract)
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind: "unsupported", code: "NOT_WITHDRAWABLE" })
    expect(error.message).toMatch(/its contract cannot be withdrawn.*Use the Partner Portal/)
    expect(writes()).toEqual([])
  })

  test("withdrawn already, by us or in the portal, is done", async () => {
    gateway.answer(completed, ended())
    const truth = await refund()
    expect(truth.refunded).toEqual(eur("489.9"))
    expect(truth.snapshot.note).toBe("the contract was withdrawn already")
    expect(writes()).toEqual([])
  })

  test("a session that is cancelled by that is no obstacle", async () => {
    gateway.answer(says("get_session_cancelled", { creditContractUuid: CONTRACT }), ended())
    expect(await refund()).toMatchObject({ state: "captured", refunded: eur("489.9") })
  })

  test.each([
    ["customer_default", /has ended at Inbank \(customer_default\), so nothing was withdrawn/],
    [null, /has ended at Inbank \(no reason given\), so nothing was withdrawn/],
  ])("a contract that ended by %s has paid nobody", async (terminationReason, message) => {
    gateway.answer(completed, ended({ terminationReason }))
    const error = await errorOf(refund)
    expect(error).toMatchObject({ kind: "conflict", code: "TERMINATED" })
    expect(error.message).toMatch(message)
    expect(error.message).toMatch(/Find out in the Partner Portal/)
  })

  test.each([
    ["another contract", { uuid: RENT_CONTRACT }],
    ["no contract", { status: null }],
  ])("%s is not this one", async (_, changes) => {
    gateway.answer(completed, active(changes))
    expect(await errorOf(refund)).toMatchObject({ code: "RESPONSE_MISMATCH" })
    expect(writes()).toEqual([])
  })

  test("a path of the shop's own is taken, for rentals too", async () => {
    const paths = { withdrawal: "/own/{contractUuid}" }
    gateway.answer(
      says("get_session_rent_granted", { status: "completed" }),
      says("rent_get_contract_activated"),
      ok,
      says("rent_get_contract_activated", { status: "terminated" })
    )
    const facts = paid({ gatewayId: RENT_SESSION })
    expect((await refund({ ...rental, paths }, facts)).refunded).toEqual(eur("489.9"))
    expect(gateway.calls().slice(1, 3)).toEqual([
      `GET ${pathOf("rent_get_contract_activated")}`,
      `POST /own/${RENT_CONTRACT}`,
    ])
  })
})

describe("a full refund, refused or lost", () => {
  test("refused, and the contract stands", async () => {
    gateway.answer(completed, active(), refused, active())
    expect(await errorOf(refund)).toMatchObject({ kind: "declined", code: "can_not_withdraw" })
    expect(writes()).toHaveLength(1)
  })

  test("refused, but it has happened", async () => {
    gateway.answer(completed, active(), refused, ended())
    expect((await refund()).refunded).toEqual(eur("489.9"))
  })

  test("a path that Inbank does not know is told at once", async () => {
    gateway.answer(completed, active(), says("error_404"))
    expect(await errorOf(refund)).toMatchObject({ kind: "not_found" })
  })

  test("lost, but it happened, whatever the reason is called", async () => {
    gateway.answer(completed, active(), "drop", ended({ terminationReason: "x" }))
    expect((await refund()).refunded).toEqual(eur("489.9"))
    expect(writes()).toHaveLength(1)
  })

  test("lost, and it did not: once more", async () => {
    gateway.answer(completed, active(), "drop", active(), ok, ended())
    expect((await refund()).refunded).toEqual(eur("489.9"))
    expect(writes()).toHaveLength(2)
  })

  test("lost twice: nobody knows", async () => {
    gateway.answer(completed, active(), "drop", active(), "drop", active())
    const error = await errorOf(refund)
    expect(error.kind).toBe("unknown_result")
    expect(error.message).toMatch(/withdrawal of payses_/)
    expect(writes()).toHaveLength(2)
  })
})
