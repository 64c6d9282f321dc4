import type { Script } from "../testing/scripted-server"
import fixture from "./fixtures/void.json"
import { paid, transaction } from "./testing/account"
import { accepted, inquired, notFound, pendingAnswer, startGateway } from "./testing/server"

let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const voided = inquired({ txn_status: "VOIDED" })
const done = accepted({ txn_status: "VOIDED" })
const cancel = (facts = paid()) => gateway.client().cancel(facts, "pay_01JD8Z5QK4W701")

describe("cancel", () => {
  test.each<[string, Script]>([
    ["pending", pendingAnswer],
    ["unknown there", notFound],
    ["declined", inquired({ txn_status: "DECLINED", paid_at: null })],
    ["voided", voided],
    ["refunded", inquired({ txn_status: "REFUNDED", refunded_amount: "128.40" })],
  ])("%s: nothing is sent", async (_, answer) => {
    gateway.answer(answer)
    await cancel(transaction())
    expect(gateway.calls()).toEqual(["inquiry"])
  })

  test("nothing is sent when it is not known whether it is paid", async () => {
    gateway.answer("drop")
    await expect(cancel()).rejects.toMatchObject({ kind: "unavailable" })
    expect(gateway.calls()).toEqual(["inquiry"])
  })

  test.each(fixture.exchanges)("$name", async (row) => {
    const answer = (row.response as Script | null) ?? "drop"
    gateway.answer(inquired(), answer, voided)
    const result = gateway
      .client({}, Number(row.timestamp) * 1000)
      .cancel(paid(), "pay_01JD8Z5QK4W701")
    if (row.name === "too-late") {
      await expect(result).rejects.toMatchObject({
        kind: "unsupported",
        code: "FUNCTION_NOT_SUPPORTED",
      })
    } else {
      const truth = await result
      expect(truth.refunded.equals(truth.captured)).toBe(true)
      expect(gateway.calls()).toEqual(["inquiry", "void", "inquiry"])
    }
    const call = gateway.received[1]
    expect(call.json).toEqual({
      ...fixture.request.body,
      reference_no: "VD-01JD8Z5QK4W701",
      reason: "order cancelled",
    })
    // The short form signs merchant and time only, so the fixture's signature holds for ours.
    expect(call.headers["x-signature"]).toBe(row.signature)
    expect(call.headers["x-timestamp"]).toBe(row.timestamp)
  })

  test.each([{ reference_no: "MD-OTHER-01" }, { txn_id: "txn_other" }])(
    "an answer about another payment voids nothing: %j",
    async (change) => {
      gateway.answer(inquired(change))
      await expect(cancel()).rejects.toMatchObject({ code: "RESPONSE_MISMATCH" })
      expect(gateway.calls()).toEqual(["inquiry"])
    }
  )

  test("ids that nobody said are no difference", async () => {
    gateway.answer(inquired({ reference_no: undefined, txn_id: undefined }), done, voided)
    expect((await cancel()).refunded.toDecimal()).toBe("128.40")
    gateway.answer(inquired(), done, voided)
    expect((await cancel(paid({ gatewayId: null }))).refunded.toDecimal()).toBe("128.40")
  })

  test("paid without an amount is paid all the same", async () => {
    gateway.answer(inquired({ amount: undefined }), done, voided)
    await cancel()
    expect(gateway.calls()).toEqual(["inquiry", "void", "inquiry"])
  })

  test("a partly refunded payment cannot be voided", async () => {
    gateway.answer(inquired({ txn_status: "PARTIALLY_REFUNDED", refunded_amount: "28.40" }))
    await expect(cancel()).rejects.toMatchObject({
      kind: "unsupported",
      message: expect.stringMatching(/MD-01JD8Z5QK4W7-01 is partly refunded; .* Refund the rest/),
    })
    expect(gateway.calls()).toEqual(["inquiry"])
  })

  test("a void whose answer is lost counts when the payment shows as given up", async () => {
    const givenUp = inquired({ txn_status: "VOIDED", paid_at: null, refunded_amount: undefined })
    gateway.answer(inquired(), "drop", givenUp)
    expect((await cancel()).state).toBe("cancelled")
    expect(gateway.calls()).toEqual(["inquiry", "void", "inquiry"])
  })

  test("lost and not shown: the same reference once more, then unknown_result", async () => {
    gateway.answer(inquired(), "drop", inquired(), done, voided)
    await cancel()
    expect(gateway.received[1].text).toBe(gateway.received[3].text)
    gateway.answer(inquired(), "drop", inquired(), "drop", inquired())
    await expect(cancel()).rejects.toMatchObject({ kind: "unknown_result" })
    expect(gateway.left()).toBe(0)
  })
})
