import { CONTRACT, eur, rental, transaction } from "./testing/account"
import { errorOf, pathOf } from "./testing/fixtures"
import { says, startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const cancel = (changes = {}, facts = transaction()) =>
  gateway.client(changes).cancel(facts, "pay_1")
const session = (status: string, changes = {}) => says(`get_session_${status}`, changes)
const writes = () => gateway.calls().filter((call) => call.startsWith("POST"))
const ok = says("cancel_contract")
const refused = says("cancel_contract_refused")

describe("cancel", () => {
  test("refuses the granted contract, without a body", async () => {
    gateway.answer(session("granted"), ok, session("cancelled"))
    expect(await cancel()).toMatchObject({ state: "cancelled", authorized: eur("0") })
    expect(writes()).toEqual([`POST ${pathOf("cancel_contract")}`])
    expect(gateway.received[1].text).toBe("")
  })

  test.each(["pending", "declined", "cancelled", "expired", "unknown_status"])(
    "%s is told as it is: there is nothing to cancel",
    async (status) => {
      gateway.answer(session(status))
      await cancel()
      expect(gateway.calls()).toHaveLength(1)
    }
  )

  test("a payment that was never opened is not asked about", async () => {
    gateway.answer()
    expect((await cancel({}, transaction({ gatewayId: null }))).state).toBe("pending")
    expect(gateway.received).toEqual([])
  })

  test("an active contract has to be refunded", async () => {
    gateway.answer(session("completed"))
    const error = await errorOf(cancel)
    expect(error).toMatchObject({ kind: "unsupported", code: "CAPTURED" })
    expect(error.message).toMatch(/Refund the payment/)
    expect(writes()).toEqual([])
  })

  test("pay next month without a contract of its own names the portal", async () => {
    gateway.answer(session("granted", { creditContractUuid: null }))
    const error = await errorOf(() => cancel({ productKind: "nextMonth" }))
    expect(error).toMatchObject({ kind: "unsupported", code: "NO_CONTRACT" })
    expect(error.message).toMatch(/cancellation is not possible here.*Partner Portal/)
  })

  test("rent is refused by the common call", async () => {
    gateway.answer(session("granted"), ok, session("cancelled"))
    await cancel(rental)
    expect(writes()).toEqual([`POST ${pathOf("cancel_contract")}`])
  })

  test("another payment's answer leads to nothing", async () => {
    gateway.answer(session("granted", { uuid: CONTRACT }))
    expect(await errorOf(cancel)).toMatchObject({ code: "RESPONSE_MISMATCH" })
    expect(writes()).toEqual([])
  })
})

describe("cancel, refused", () => {
  test("it was cancelled before", async () => {
    gateway.answer(session("granted"), refused, session("cancelled"))
    expect((await cancel()).state).toBe("cancelled")
  })

  test("it was activated meanwhile", async () => {
    gateway.answer(session("granted"), refused, session("completed"))
    expect(await errorOf(cancel)).toMatchObject({ kind: "unsupported", code: "CAPTURED" })
  })

  test("it stays granted", async () => {
    gateway.answer(session("granted"), refused, session("granted"))
    expect(await errorOf(cancel)).toMatchObject({ kind: "declined", code: "can_not_cancel" })
    expect(writes()).toHaveLength(1)
  })
})

describe("cancel, accepted or lost", () => {
  test("accepted, and not shown yet", async () => {
    gateway.answer(session("granted"), ok, session("granted"))
    const truth = await cancel()
    expect(truth.state).toBe("authorized")
    expect(truth.snapshot.note).toBe("cancellation accepted, not shown yet")
  })

  test("accepted, yet active: no cancellation", async () => {
    gateway.answer(session("granted"), ok, session("completed"))
    expect(await errorOf(cancel)).toMatchObject({ code: "CAPTURED" })
  })

  test.each(["declined", "expired"])(
    "lost, and %s at the next look: it is over",
    async (status) => {
      gateway.answer(session("granted"), "drop", session(status))
      expect((await cancel()).state).toBe(status)
      expect(writes()).toHaveLength(1)
    }
  )

  test("lost, but it happened", async () => {
    gateway.answer(session("granted"), "drop", session("cancelled"))
    expect((await cancel()).state).toBe("cancelled")
    expect(writes()).toHaveLength(1)
  })

  test("lost, and it did not: once more", async () => {
    gateway.answer(session("granted"), "drop", session("granted"), ok, session("cancelled"))
    expect((await cancel()).state).toBe("cancelled")
    expect(writes()).toHaveLength(2)
  })

  test("lost twice: nobody knows", async () => {
    gateway.answer(session("granted"), "drop", session("granted"), "drop", session("granted"))
    expect(await errorOf(cancel)).toMatchObject({ kind: "unknown_result" })
    expect(writes()).toHaveLength(2)
  })
})
