import { requirePaid, requireSameAmount } from "./refund-guards"
import { planOf, type RefundPlan } from "./refund-plan"
import { eur } from "./testing/account"
import { depositOf } from "./testing/fixtures"
import { KEY, pending, refundable } from "./testing/refunds"

const facts = refundable()
const required = (name: string, changes = {}) => requirePaid(depositOf(name, facts, changes), facts)

describe("a deposit whose refund is asked for", () => {
  test.each(["paid", "unresolved_overpaid", "unresolved_late"])(
    "%s has money to refund",
    (name) => {
      expect(required(`v3_get_deposit_${name}`, { tracking_id: facts.reference }).id).toBe("58211")
    }
  )

  test.each<[string, string, object, RegExp]>([
    ["another payment's", "paid", { tracking_id: "other" }, /another payment than payses_\w+/],
    ["cancelled", "canceled_expired", {}, /payses_\w+ is Canceled, so there is nothing to refund/],
    ["unpaid", "created", {}, /payses_\w+ is Created, so there is nothing to refund/],
    ["in a state nobody knows", "paid", { status: 9 }, /is 9, so there is nothing to refund/],
  ])("%s has none", (_, name, changes, message) => {
    const ours = { tracking_id: facts.reference, ...changes }
    expect(() => required(`v3_get_deposit_${name}`, ours)).toThrow(message)
  })
})

describe("a refund that was sent", () => {
  const plan = planOf(pending(), KEY) as RefundPlan

  test("can be repeated with its amount only", () => {
    expect(() => requireSameAmount(plan, eur("50"), facts)).not.toThrow()
    expect(() => requireSameAmount(plan, eur("50.01"), facts)).toThrow(
      /of payses_\w+ was sent as 50\.00 EUR before, and cannot become 50\.01 EUR/
    )
  })
})
