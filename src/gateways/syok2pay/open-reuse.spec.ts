import { Money } from "../money"
import { openRequest, transaction } from "./testing/account"
import { inquired, notFound, pendingAnswer, refusal, startGateway } from "./testing/server"

let gateway: Awaited<ReturnType<typeof startGateway>>
beforeAll(async () => {
  gateway = await startGateway()
})
afterAll(() => gateway.close())

const duplicate = refusal(400, "DUPLICATE_REFERENCE", "reference already used")
const open = () => gateway.client().open(openRequest())

describe("a payment that is used again", () => {
  test.each([
    ["a duplicate", duplicate, "reused_duplicate"],
    ["a lost answer", "drop" as const, "reused_lost_answer"],
  ])("says that it was %s, beside what the gateway knows of it", async (_, first, note) => {
    gateway.answer(first, pendingAnswer)
    expect((await open()).snapshot).toMatchObject({
      note,
      txn_status: "PENDING",
      txn_id: "txn_8h2vQ4mZ",
      amount: "128.40",
    })
  })

  test("ends when the gateway says", async () => {
    const expires_at = "2026-11-20T10:50:00Z"
    gateway.answer(duplicate, inquired({ txn_status: "PENDING", paid_at: null, expires_at }))
    expect((await open()).expiresAt).toEqual(new Date(expires_at))
  })

  test("is not one of another currency with the same figures", async () => {
    gateway.answer(duplicate, pendingAnswer)
    const sgd = transaction({ amount: Money.ofDecimal("128.40", "SGD") })
    const opening = gateway.client().open(openRequest({ transaction: sgd }))
    await expect(opening).rejects.toMatchObject({ code: "DUPLICATE_REFERENCE" })
  })
})

describe("a payment that cannot be used again", () => {
  test("is told as paid when it is", async () => {
    gateway.answer(duplicate, inquired())
    await expect(open()).rejects.toThrow(/already paid .* wait until it is settled/)
  })

  test("is a used reference with what the gateway said of it", async () => {
    gateway.answer(duplicate, notFound)
    await expect(open()).rejects.toMatchObject({
      ...{ kind: "conflict", code: "DUPLICATE_REFERENCE", correlationId: "xid_t" },
      message: expect.stringMatching(/reference already used/),
    })
  })

  test("is tried again no sooner than the gateway asks", async () => {
    gateway.answer(refusal(503, "INTERNAL_ERROR", "later", { "retry-after": "30" }), notFound)
    await expect(open()).rejects.toMatchObject({
      ...{ kind: "unavailable", code: "INTERNAL_ERROR", retryAfter: 30 },
      cause: expect.objectContaining({ kind: "unknown_result" }),
    })
  })

  test.each([
    ["a refused key", refusal(401, "INVALID_API_KEY"), "unauthorized", "INVALID_API_KEY"],
    [
      "a merchant that is not ours",
      inquired({ merchant_code: "M1" }),
      "invalid",
      "RESPONSE_MISMATCH",
    ],
  ])("%s at the inquiry is told as it is, not as try again", async (_, answer, kind, code) => {
    for (const first of ["drop" as const, duplicate]) {
      gateway.answer(first, answer)
      await expect(open()).rejects.toMatchObject({ kind, code })
    }
  })
})
