import { Money } from "../money"
import { planName, planOf, planText, plansOf } from "./refund-plan"
import { eur } from "./testing/account"
import { KEY, PLAN, pending, refundable } from "./testing/refunds"

const plan = {
  number: 1n,
  coinAmount: "54.256592",
  coin: "2145",
  amount: eur("50"),
  before: eur("0"),
}
const later = (number: number) => `#${number}: 1.000000 of coin 2145 for 1.00 after 50.00`
const known = (gatewayIds: Record<string, string>) => refundable({ gatewayIds })

describe("the plan of a refund", () => {
  test("is read as it was written", () => {
    expect(planText(plan)).toBe(PLAN)
    expect(planOf(pending(), KEY)).toEqual(plan)
  })

  test("is read of a currency and a coin without decimals", () => {
    const [amount, before] = ["50", "7"].map((text) => Money.ofDecimal(text, "JPY"))
    const whole = { ...plan, coinAmount: "54", amount, before }
    const facts = { ...known({ [planName(KEY)]: planText(whole) }), amount }
    expect(planText(whole)).toBe("#1: 54 of coin 2145 for 50 after 7")
    expect(planOf(facts, KEY)).toEqual(whole)
  })

  test.each([
    ["nothing", undefined],
    ["no plan", "50.00"],
    ["text before it", `x${PLAN}`],
    ["text after it", `${PLAN}0x`],
  ])("is none where %s is kept", (_, text) => {
    const facts = known(text === undefined ? {} : { [`payout_key_${KEY}`]: text })
    expect(planOf(facts, KEY)).toBeNull()
    expect(plansOf(facts)).toEqual([])
  })
})

describe("the plans of a payment", () => {
  test.each([
    ["1 2 10", ["a", "b", "c"]],
    ["10 2 1", ["c", "b", "a"]],
    ["2 10 1", ["b", "c", "a"]],
  ])("come with the latest first, kept in the order %s", (_, order) => {
    const texts: Record<string, string> = { a: PLAN, b: later(2), c: later(10) }
    const ids = Object.fromEntries(order.map((key) => [`payout_key_${key}`, texts[key]]))
    expect(plansOf(known(ids)).map(({ key }) => key)).toEqual(["c", "b", "a"])
  })

  test("pass over what is no plan and what belongs to none", () => {
    const facts = known({ wallet: "4127", payout_key_x: "?", ...pending().gatewayIds })
    expect(plansOf(facts)).toEqual([{ key: KEY, plan }])
  })
})
