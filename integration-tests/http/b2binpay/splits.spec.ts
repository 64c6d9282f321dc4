import fc from "fast-check"
import { b2binpay, openAt } from "../../support/b2binpay-shop"
import { untilAsked } from "../../support/inquiries"
import { expectPaidOnce, outcomeOf, transactionOf, untilWorkedOff } from "../../support/journal"

const CENTS = 12_840
const inCents = (text: string) => Math.round(Number(text) * 100)
const asText = (cents: number) => (cents / 100).toFixed(2)

/** Parts of an amount, in cents: some too little in sum, some exact, some too much. */
const parts = fc
  .tuple(
    fc.array(fc.integer({ min: 100, max: 6_000 }), { minLength: 1, maxLength: 4 }),
    fc.boolean()
  )
  .map(([some, exact]) => {
    const sum = some.reduce((total, part) => total + part, 0)
    return exact && sum < CENTS ? [...some, CENTS - sum] : some
  })

describe("deposits paid in any parts, told in any way", () => {
  it("never settle more than the gateway holds, and settle once when it is all there", async () => {
    const seen: string[] = []
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3]).chain(() => parts),
        fc.constantFrom("normal", "duplicate", "reversed", "dropped" as const),
        async (cents, callbacks) => {
          const { txnId, cartId, reference } = await openAt("main")
          const amounts = cents.map(asText).join(",")
          await b2binpay.act(reference, {
            outcome: "split",
            amounts,
            callbacks: callbacks as "normal",
          })
          await untilAsked(txnId)
          await untilWorkedOff(txnId, 0)
          const held = inCents(String((await b2binpay.payment(reference)).captured_amount))
          const { captures, orders } = await outcomeOf(cartId)
          const captured = captures.reduce((sum, text) => sum + inCents(text), 0)
          const row = await transactionOf(txnId)
          seen.push(`${amounts} ${callbacks}: ${row.state} ${row.attention}`)
          expect(captured).toBeLessThanOrEqual(held)
          expect(orders.length).toBeLessThanOrEqual(1)
          if (held >= CENTS) {
            await expectPaidOnce(cartId)
          } else if (held < CENTS - 128) {
            expect({ orders, captured }).toEqual({ orders: [], captured: 0 })
          }
        }
      ),
      { numRuns: 12 }
    )
    expect(seen.length).toBeGreaterThanOrEqual(12)
  }, 240_000)
})
