import { idempotencyKey, type Intent } from "./idempotency"
import { IPP_ORDER_ID, ORDER_ID, sek } from "./testing/account"

const intent: Intent = {
  orderId: ORDER_ID,
  operation: "capture",
  key: "capt_1",
  amount: sek("621"),
}
const keyOf = (
  changes: Partial<Intent> = {},
  environment: "playground" | "production" = "playground"
) => idempotencyKey({ environment }, { ...intent, ...changes })

describe("idempotency keys", () => {
  test("are version 5 UUIDs, the same for every try", () => {
    expect(keyOf()).toBe(keyOf({ amount: sek("621.00") }))
    expect(keyOf()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  test("are others for any other intent: only the key counts there", () => {
    const keys = [
      keyOf(),
      keyOf({ orderId: IPP_ORDER_ID }),
      keyOf({ operation: "refund" }),
      keyOf({ key: "capt_2" }),
      keyOf({ amount: sek("387") }),
      keyOf({}, "production"),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  test("never change: another one would repeat what is under way", () => {
    expect(keyOf()).toBe("9712f727-20ef-50b5-81d2-3587c72e9ad7")
  })
})
