import { transaction } from "./testing/account"
import { errorOf, fixture, orderOf } from "./testing/fixtures"
import { readOrder } from "./order"
import { truthOf } from "./truth"

const sub = (name: string) => {
  const { paymentOrder: _, ...rest } = fixture(`sub.${name}`).response.body
  return rest
}

describe("sub-resources, as an expanded answer holds them", () => {
  test("paid and financial transactions", () => {
    const changes = { ...sub("paid"), ...sub("financialtransactions") }
    const read = truthOf(orderOf("get.paid.fully-captured", changes))
    expect(read).toMatchObject({ state: "captured", reference: "10482" })
    expect([read.captured, read.refunded].map(String)).toEqual(["649.00 SEK", "300.00 SEK"])
  })

  test("failed attempts leave the order payable", () => {
    const read = truthOf(orderOf("get.initialized", sub("failedattempts")))
    expect(read).toMatchObject({ state: "pending", snapshot: { failed_attempts: 2 } })
    expect(read.failed).toEqual([])
  })

  test("history, which is information only, changes nothing", () => {
    expect(truthOf(orderOf("get.initialized", sub("history")))).toEqual(
      truthOf(orderOf("get.initialized"))
    )
  })

  test("an order that was updated elsewhere shows its new amount", () => {
    const read = truthOf(orderOf("update-order"))
    expect([read.state, String(read.amount)]).toEqual(["pending", "300.00 SEK"])
  })

  test.each(["paid", "financialtransactions", "failedattempts", "history"])(
    "the answer to a direct GET of %s is no payment order",
    async (name) => {
      const { body } = fixture(`sub.${name}`).response
      expect(await errorOf(() => readOrder(body, transaction()))).toMatchObject({
        code: "RESPONSE_MISMATCH",
      })
    }
  )
})
