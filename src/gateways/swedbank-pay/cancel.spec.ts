import type { Script } from "../testing/scripted-server"
import { sek, swish, transaction } from "./testing/account"
import { errorOf, failed, failedList, fixture } from "./testing/fixtures"
import { startGateway, type ScriptedGateway } from "./testing/server"

let gateway: ScriptedGateway
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const cancel = (facts = transaction()) => gateway.client().cancel(facts, "pay_A10482X01")
const says = (name: string, changes = {}) => gateway.says(name, changes)
/** Releases everything that is not captured. */
const RELEASE = { transaction: { description: "Cancel 10482", payeeReference: "VA10482X01" } }

describe("cancel", () => {
  test("an unpaid order is aborted", async () => {
    gateway.answer(says("get.initialized"), says("abort"))
    expect(await cancel()).toMatchObject({ state: "cancelled" })
    expect(gateway.received.map(({ method }) => method)).toEqual(["GET", "PATCH"])
    expect(gateway.sent()).toEqual([fixture("abort").request.body])
  })

  test.each([
    ["get.paid.authorized", "cancel.full", "cancelled", "0.00"],
    ["get.paid.partially-captured", "cancel.remainder-after-partial-capture", "captured", "300.00"],
  ])("%s is released without an amount", async (before, after, state, captured) => {
    gateway.answer(says(before), says(after))
    const truth = await cancel()
    expect(truth.state).toBe(state)
    expect(truth.captured.toDecimal()).toBe(captured)
    expect(gateway.received[1].path).toMatch(/\/cancellations\?\$expand=/)
    expect(gateway.sent()).toEqual([RELEASE])
  })

  test.each(["get.cancelled", "get.aborted", "get.failed", "get.reversed"])(
    "%s has nothing to give up",
    async (name) => {
      gateway.answer(says(name))
      await cancel()
      expect(gateway.received).toHaveLength(1)
    }
  )

  test("neither has an order whose rest is released, nor one that was never opened", async () => {
    const { paid } = fixture("get.paid.authorized").response.body.paymentOrder
    gateway.answer(says("get.paid.captured-then-remainder-cancelled", { paid }))
    expect(await cancel()).toMatchObject({ state: "captured", captured: sek("300") })
    gateway.answer()
    expect(await cancel(transaction({ gatewayId: null }))).toMatchObject({ state: "pending" })
    expect(gateway.received).toHaveLength(0)
  })

  test.each([
    ["get.paid.fully-captured", transaction()],
    ["get.paid.partially-reversed", transaction()],
    ["get.paid.sale-swish", swish()],
  ])("%s needs a refund", async (name, facts) => {
    gateway.answer(says(name))
    const error = await errorOf(() => cancel(facts))
    expect(error).toMatchObject({ kind: "unsupported", code: "CAPTURED" })
    expect(error.message).toMatch(/649\.00 SEK.*Refund/)
    expect(gateway.sent()).toEqual([])
  })

  test("what the gateway offers to cancel is not released, whatever amounts it leaves out", async () => {
    const silent = { remainingCaptureAmount: undefined, remainingCancellationAmount: undefined }
    gateway.answer(says("get.paid.authorized", silent), says("cancel.full"))
    expect((await cancel()).state).toBe("cancelled")
    expect(gateway.sent()).toEqual([RELEASE])
  })

  test("is described in the 40 characters that the gateway takes", async () => {
    const reference = "1".repeat(50)
    const { paid } = fixture("get.paid.authorized").response.body.paymentOrder
    const named = { paid: { ...(paid as object), orderReference: reference } }
    gateway.answer(says("get.paid.authorized", named), says("get.cancelled", { cancelled: null }))
    await cancel(transaction({ reference }))
    expect(gateway.sent()[0].transaction).toMatchObject({ description: `Cancel ${"1".repeat(33)}` })
  })

  test("nothing is sent while the payer is in another app", async () => {
    const script = says("get.initialized") as { body: object }
    gateway.answer({ ...script, body: { ...script.body, operations: [] } } as Script)
    expect(await errorOf(cancel)).toMatchObject({ kind: "conflict", code: "NOT_OFFERED" })
    expect(gateway.sent()).toEqual([])
  })

  test("a word that we do not know is not cancelled on a guess", async () => {
    const script = says("get.initialized", { status: "OnHold" }) as { body: object }
    gateway.answer(script as Script)
    expect(await errorOf(cancel)).toMatchObject({ code: "NOT_OFFERED" })
  })
})

describe("cancel, when the answer is lost or says too little", () => {
  test.each<[string, string, () => Script[], number]>([
    [
      "released",
      "cancelled",
      () => [says("get.paid.authorized"), "drop", says("get.cancelled")],
      1,
    ],
    [
      "not released: the same once more",
      "cancelled",
      () => [says("get.paid.authorized"), "drop", says("get.paid.authorized"), says("cancel.full")],
      2,
    ],
    [
      "accepted, shown by the next look",
      "cancelled",
      () => [says("get.paid.authorized"), says("get.paid.authorized"), says("get.cancelled")],
      1,
    ],
    ["aborted", "cancelled", () => [says("get.initialized"), "drop", says("get.aborted")], 1],
    [
      "not aborted: once more",
      "cancelled",
      () => [says("get.initialized"), "drop", says("get.initialized"), says("abort")],
      2,
    ],
  ])("%s", async (_, state, script, times) => {
    gateway.answer(...script())
    expect((await cancel()).state).toBe(state)
    expect(gateway.sent()).toHaveLength(times)
    expect(new Set(gateway.sent().map((body) => JSON.stringify(body))).size).toBe(1)
  })

  test.each<[string, () => Script[]]>([
    [
      "accepted, and never shown",
      () => [says("get.paid.authorized"), says("get.paid.authorized"), says("get.paid.authorized")],
    ],
    [
      "only the attempt was aborted",
      () => [says("get.initialized"), says("abort-payment-attempt"), says("get.initialized")],
    ],
    [
      "accepted, and the look is lost",
      () => [says("get.paid.authorized"), { status: 202, body: {} }, "drop"],
    ],
    [
      "lost twice",
      () => [
        says("get.paid.authorized"),
        "drop",
        says("get.paid.authorized"),
        "drop",
        says("get.paid.authorized"),
      ],
    ],
  ])("%s: unknown_result", async (_, script) => {
    gateway.answer(...script())
    expect(await errorOf(cancel)).toMatchObject({ kind: "unknown_result" })
    expect(gateway.left()).toBe(0)
  })

  test("paid while it was being aborted is told as what it is", async () => {
    gateway.answer(says("get.initialized"), "drop", says("get.paid.authorized"))
    const error = await errorOf(cancel)
    expect(error).toMatchObject({ kind: "unsupported", code: "NOT_OFFERED" })
    expect(error.message).toMatch(/abort for 10482 \(Paid\); it offers capture, cancel/)
  })

  test("a cancellation that is listed as failed is declined", async () => {
    const after = failedList(failed("Cancellation", 5))
    gateway.answer(says("get.paid.authorized"), "drop", says("get.paid.authorized", after))
    const error = await errorOf(cancel)
    expect(error).toMatchObject({ kind: "declined", code: "badrequest" })
    expect(error.message).toMatch(/turned down the cancel VA10482X01 of 10482: badrequest/)
    expect(gateway.sent()).toHaveLength(1)
  })

  test("an order that is shown as open again is no proof of a release", async () => {
    gateway.answer(says("get.paid.authorized"), "drop", says("get.initialized"))
    expect(await errorOf(cancel)).toMatchObject({ kind: "unknown_result" })
    expect(gateway.sent()).toHaveLength(1)
  })

  test("an abort, which has no name of its own, is told by the payment's", async () => {
    gateway.answer(says("get.initialized"), "drop", "drop")
    expect((await errorOf(cancel)).message).toMatch(/did the abort of 10482\. Repeat it unchanged/)
    gateway.answer(says("get.initialized"), says("problem.declined-post-purchase"))
    expect((await errorOf(cancel)).message).toMatch(/Swedbank Pay abort of 10482 failed/)
  })

  test("a refusal is final", async () => {
    gateway.answer(says("get.paid.authorized"), says("problem.declined-post-purchase"))
    expect(await errorOf(cancel)).toMatchObject({ kind: "declined" })
    expect(gateway.received).toHaveLength(2)
  })
})
