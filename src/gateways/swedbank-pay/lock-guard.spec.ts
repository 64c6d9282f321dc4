import { failuresInARow, requireUnlocked } from "./lock-guard"
import { transaction } from "./testing/account"
import { entry, errorOf, failed, failedList, listOf, orderOf } from "./testing/fixtures"

const order = (list: Record<string, unknown>[], more = {}) =>
  orderOf("get.paid.partially-captured", { ...failedList(...list), ...more })
const four = [1, 2, 3, 4].map((number) => failed(number % 2 ? "Capture" : "Reversal", number))

describe("failures in a row", () => {
  test("are captures and refunds since the last success", () => {
    expect(failuresInARow(order(four))).toBe(4)
    const since = listOf(entry("Reversal", 1, "R1", { created: "2026-03-07T00:00:00Z" }))
    expect(failuresInARow(order(four, since))).toBe(0)
    const later = failed("Capture", 5, "2026-03-08T00:00:00Z")
    expect(failuresInARow(order([...four, later], since))).toBe(1)
  })

  test.each(["Capture", "Sale", "Reversal"])("end with a success (%s)", (type) => {
    const success = (created?: string) => listOf(entry(type, 1, "X1", { created }))
    expect(failuresInARow(order(four, success("2026-03-07T00:00:00Z")))).toBe(0)
    expect(failuresInARow(order(four, success("2026-03-06T00:00:00Z")))).toBe(0)
    expect(failuresInARow(order(four, success("2026-03-05T00:00:00Z")))).toBe(4)
    expect(failuresInARow(order(four, success()))).toBe(4)
  })

  test("a cancellation neither counts nor ends the row", () => {
    const cancelled = listOf(entry("Cancellation", 1, "V1", { created: "2026-03-07T00:00:00Z" }))
    expect(failuresInARow(order([...four, failed("Cancellation", 5)], cancelled))).toBe(4)
  })

  test("without a time it counts", () => {
    expect(failuresInARow(order([failed("Capture", 1, "yesterday")]))).toBe(1)
  })

  test("four refuse the next one, three do not", async () => {
    expect(() => requireUnlocked(order(four.slice(1)), transaction())).not.toThrow()
    const error = await errorOf(() => requireUnlocked(order(four), transaction()))
    expect(error).toMatchObject({ kind: "conflict", code: "TOO_MANY_FAILURES" })
    expect(error.message).toMatch(/10482.*badrequest.*would lock the payment. Contact/)
  })

  test("every reason is told once", async () => {
    const declined = "https://api.payex.com/psp/errordetail/creditcard/acquirererror"
    const other = { ...failed("Capture", 5), problem: { type: declined } }
    const error = await errorOf(() => requireUnlocked(order([...four, other]), transaction()))
    expect(error.message).toMatch(/\(badrequest, acquirererror\)/)
  })
})
