import fc from "fast-check"
import { amountsOf } from "./amounts"
import { swish } from "./testing/account"
import { entry, fixture, listOf, orderOf } from "./testing/fixtures"

const amounts = (name: string, changes = {}) => {
  const { authorized, captured, refunded } = amountsOf(orderOf(name, changes))
  return [authorized, captured, refunded].map(({ minor }) => Number(minor))
}

describe("amounts that contradict each other", () => {
  test("captured by the list, still to capture by the order: the smaller counts", () => {
    const list = listOf(entry("Capture", 64900, "C1"))
    expect(amounts("get.paid.authorized", { ...list, remainingCaptureAmount: 34900 })).toEqual([
      64900, 30000, 0,
    ])
  })

  test("captured by the order, not by the list: the smaller counts", () => {
    const list = listOf(entry("Capture", 30000, "C1"))
    const left = { remainingCaptureAmount: undefined, remainingReversalAmount: 64900 }
    expect(amounts("get.paid.authorized", { ...list, ...left })).toEqual([64900, 30000, 0])
  })

  test("less to refund than the list explains: a refund under way has not happened yet", () => {
    const list = listOf(entry("Capture", 64900, "C1"))
    const left = { remainingReversalAmount: 44900 }
    expect(amounts("get.paid.fully-captured", { ...list, ...left })).toEqual([64900, 64900, 0])
  })

  test("without a list what is left to refund tells", () => {
    const none = { financialTransactions: { id: "/psp/x" }, remainingReversalAmount: 44900 }
    const [, captured, refunded] = amounts("get.paid.partially-reversed", none)
    expect([captured, refunded]).toEqual([44900, 0])
    expect(amounts("get.paid.sale-swish", none).slice(1)).toEqual([64900, 20000])
  })

  test("refunded by the list, all to refund by the order: the list counts", () => {
    expect(amounts("get.paid.partially-reversed", { remainingReversalAmount: 64900 })).toEqual([
      64900, 64900, 30000,
    ])
  })

  test.each([[undefined], [0]])("Paid with %p left to refund is not refunded", (left) => {
    expect(amounts("get.paid.fully-captured", { remainingReversalAmount: left })).toEqual([
      64900, 64900, 0,
    ])
  })

  test("a sale says more than is still to capture of it", () => {
    const order = orderOf("get.paid.sale-swish", { remainingCaptureAmount: 60000 }, swish())
    expect(amountsOf(order).captured.toDecimal()).toBe("49.00")
  })

  test("without a list the order's own amounts tell", () => {
    const bare = { financialTransactions: { id: "x" }, remainingCaptureAmount: 34900 }
    expect(amounts("get.paid.partially-captured", bare)).toEqual([64900, 30000, 0])
  })

  test("a payment of no type is not taken for a sale", () => {
    const paid = { id: "x", amount: 64900 }
    expect(amounts("get.paid.authorized", { paid })).toEqual([64900, 0, 0])
  })

  test("a list that holds the refund but not the capture: what was refunded was captured", () => {
    const list = listOf(entry("Reversal", 30000, "R1"))
    expect(amounts("get.paid.fully-captured", { ...list, remainingReversalAmount: 34900 })).toEqual(
      [64900, 64900, 30000]
    )
  })

  test.each(["Capture", "Sale"])("Reversed after a part (%s): that part came and went", (type) => {
    const list = listOf(entry(type, 30000, "C1"), entry("Reversal", 30000, "R1"))
    expect(amounts("get.reversed", list)).toEqual([64900, 30000, 30000])
  })

  test.each([
    ["paid", { paid: { id: "x", amount: 66800 }, reversed: undefined }],
    ["reversed", { reversed: { id: "x", amount: 66800 } }],
    ["paid", { paid: { id: "x", amount: 66800 }, reversed: { id: "x", amount: 30000 } }],
  ])("Reversed without a list: what was %s counts, fees included", (_, changes) => {
    const none = { financialTransactions: { id: "x" } }
    expect(amounts("get.reversed", { ...none, ...changes })).toEqual([66800, 66800, 66800])
  })

  test("whatever the order says, nothing is claimed beyond what was paid and taken", () => {
    const amount = fc.option(fc.integer({ min: 0, max: 200000 }), { nil: undefined })
    const entries = fc.array(
      fc.tuple(
        fc.constantFrom("Capture", "Sale", "Reversal", "Authorization", "Cancellation"),
        fc.integer({ min: 0, max: 100000 })
      ),
      { maxLength: 5 }
    )
    const type = fc.constantFrom("Authorization", "Sale")
    const { paid } = fixture("get.paid.authorized").response.body.paymentOrder as {
      paid: Record<string, unknown>
    }
    fc.assert(
      fc.property(amount, amount, entries, type, (capture, reversal, list, transactionType) => {
        const [authorized, captured, refunded] = amounts("get.paid.authorized", {
          paid: { ...paid, transactionType },
          remainingCaptureAmount: capture,
          remainingReversalAmount: reversal,
          ...listOf(...list.map(([kind, minor], at) => entry(kind, minor, `X${at}`))),
        })
        expect(authorized).toBe(64900)
        expect(captured).toBeLessThanOrEqual(Math.max(0, 64900 - (capture ?? 0)))
        expect(refunded).toBeLessThanOrEqual(captured)
        expect(Math.min(captured, refunded)).toBeGreaterThanOrEqual(0)
      })
    )
  })
})
