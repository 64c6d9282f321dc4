import fc from "fast-check"
import { amountOf, percentOf } from "./decimals"
import type { Deposit } from "./deposit"
import { judge } from "./judge"
import { REFERENCE, account, eur, paid, transaction } from "./testing/account"
import { depositOf } from "./testing/fixtures"

const options = account({ wallets: { eur: "4127", usd: "4191" } })
const judged = (name: string, changes: object = {}, more: object = {}, facts = transaction()) => {
  const deposit = depositOf(`v3_get_deposit_${name}`, facts, changes as Record<string, unknown>)
  return judge(deposit, facts, { ...options, ...more })
}
const captured = { state: "captured", captured: eur("149.90") }
const nothing = (state: string) => ({ state, captured: eur("0") })
const review = (reason: string) => ({ ...nothing("pending"), review: { reason } })

describe("the money decision, by the contract's deposits", () => {
  test.each<[string, object, object]>([
    ["created", {}, nothing("pending")],
    ["seen_unconfirmed", {}, nothing("pending")],
    ["partially_paid", {}, nothing("pending")],
    ["paid", {}, captured],
    ["paid_short_within_inaccuracy", {}, captured],
    ["canceled_expired", {}, nothing("cancelled")],
    ["unresolved_overpaid", {}, captured],
    ["unresolved_overpaid", { overpaid: "review" }, review("overpaid")],
    ["unresolved_late", {}, review("late_payment")],
    ["unresolved_late", { late: "accept" }, captured],
    ["unresolved_underpaid", {}, review("underpaid")],
    ["unresolved_underpaid", { late: "accept" }, review("underpaid")],
  ])("%s with %j", (name, policy, wanted) => {
    const verdict = judged(name, {}, policy)
    expect(verdict).toMatchObject(wanted)
    expect("review" in verdict).toBe("review" in wanted)
    expect(verdict).not.toHaveProperty("unknownStatus")
  })

  test("an Enterprise deposit never leaves pending", () => {
    const facts = transaction({ reference: "payses_01KAQ8ENTERPRISE", gatewayId: "58230" })
    expect(judged("enterprise_paid", {}, {}, facts)).toMatchObject(nothing("pending"))
  })
})

describe("the money decision, at its edges", () => {
  test.each<[string, string, object, object]>([
    ["exactly within", "paid", { target_paid: "148.40" }, captured],
    ["a cent short", "paid", { target_paid: "148.39" }, review("underpaid")],
    ["a hair short", "paid", { target_paid: "148.399999999999999999" }, review("underpaid")],
    [
      "nothing, all tolerated",
      "paid",
      { target_paid: "0", inaccuracy: "149.90" },
      review("underpaid"),
    ],
    ["ours if theirs is missing", "paid", { target_paid: "148.41", inaccuracy: null }, captured],
    [
      "ours, a cent short",
      "paid",
      { target_paid: "148.40", inaccuracy: null },
      review("underpaid"),
    ],
    [
      "late, at the upper edge",
      "unresolved_late",
      { target_paid: "151.40" },
      review("late_payment"),
    ],
    ["overpaid by a cent more", "unresolved_late", { target_paid: "151.41" }, captured],
    ["canceled with money", "canceled_expired", { target_paid: "60" }, review("underpaid")],
    ["canceled with all", "canceled_expired", { target_paid: "149.90" }, review("late_payment")],
    ["canceled, unreadable", "canceled_expired", { target_paid: "x" }, nothing("cancelled")],
    ["no amount", "paid", { target_paid: null }, review("amount_unknown")],
    ["a number", "paid", { target_paid: 149.9 }, review("amount_unknown")],
    ["an exponent", "unresolved_late", { target_paid: "1e9" }, review("amount_unknown")],
    ["a negative amount", "paid", { target_paid: "-149.90" }, review("amount_unknown")],
    ["nothing requested", "paid", { target_amount_requested: "0" }, review("amount_unknown")],
    ["no amount requested", "paid", { target_amount_requested: null }, review("amount_unknown")],
    ["an unknown status", "paid", { status: 9 }, { ...nothing("pending"), unknownStatus: "9" }],
    ["no status", "paid", { status: null }, { unknownStatus: "(no status)" }],
    ["another name", "paid", { tracking_id: "other" }, review("reference_mismatch")],
    ["no name", "paid", { tracking_id: null }, review("reference_unknown")],
  ])("%s", (_, name, changes, wanted) => {
    expect(judged(name, changes)).toMatchObject(wanted)
  })

  test.each([
    [{ gatewayId: "1" }, "gateway_id_mismatch"],
    [{ gatewayIds: { wallet: "1" } }, "wallet_mismatch"],
  ])("a deposit that is none of ours: %j", (facts, reason) => {
    expect(judged("paid", {}, {}, transaction(facts))).toMatchObject(review(reason))
  })

  test("a wallet of another currency is told as such", () => {
    const usd = account({ wallets: { eur: "1", usd: "4127" } })
    const facts = transaction({ gatewayIds: { wallet: "1" } })
    expect(judge(depositOf("v3_get_deposit_paid", facts), facts, usd)).toMatchObject(
      review("currency_mismatch")
    )
  })

  test("a wallet that nobody configured is another wallet, its currency unknown", () => {
    const other = account({ wallets: { eur: "1" } })
    const facts = transaction({ gatewayIds: { wallet: "1" } })
    expect(judge(depositOf("v3_get_deposit_paid", facts), facts, other)).toMatchObject(
      review("wallet_mismatch")
    )
  })

  test("a wallet that one side does not name raises no doubt", () => {
    const facts = transaction({ gatewayIds: {} })
    expect(judged("paid", {}, {}, facts)).toEqual(captured)
    const silent = { ...depositOf("v3_get_deposit_paid", transaction()), wallet: null }
    expect(judge(silent, transaction(), options)).toEqual(captured)
  })

  test("canceled is never accepted, whatever the policy says about late or too much", () => {
    const policy = { late: "accept", overpaid: "accept" }
    for (const [target_paid, reason] of [
      ["149.90", "late_payment"],
      ["200", "overpaid"],
    ]) {
      expect(judged("canceled_expired", { target_paid }, policy)).toMatchObject(review(reason))
    }
  })

  test("another amount requested is reported as it is, for the core to compare", () => {
    const changes = { target_amount_requested: "1.00", target_paid: "1.00" }
    expect(judged("paid", changes)).toEqual({ state: "captured", captured: eur("1") })
  })
})

describe("a payment that has settled", () => {
  test("stays so when it is paid again, and a person looks", () => {
    const verdict = judged("unresolved_overpaid", {}, {}, paid())
    expect(verdict).toMatchObject({
      ...captured,
      review: {
        reason: "paid_again",
        details: { paid: "200.00 EUR", captured: "149.90 EUR", paid_when_settled: "149.90" },
      },
    })
  })

  test("stays as it was accepted: the same amount is no second payment", () => {
    const facts = paid({ gatewayIds: { wallet: "4127", target_paid: "200.00" } })
    expect(judged("unresolved_overpaid", {}, {}, facts)).toEqual(captured)
    expect(judged("unresolved_overpaid", { target_paid: "200.0000" }, {}, facts)).toEqual(captured)
    expect(judged("unresolved_overpaid", { target_paid: "200.01" }, {}, facts).review?.reason).toBe(
      "paid_again"
    )
  })

  test.each([undefined, "", "?"])(
    "is looked at when what it was settled with is %j: more may have come",
    (target_paid) => {
      const gatewayIds = { wallet: "4127", ...(target_paid === undefined ? {} : { target_paid }) }
      const verdict = judged("unresolved_overpaid", {}, {}, paid({ gatewayIds }))
      expect(verdict).toMatchObject({ ...captured, review: { reason: "paid_again" } })
    }
  )

  test("keeps what was captured when the amount cannot be read", () => {
    expect(judged("unresolved_late", { target_paid: null }, {}, paid())).toMatchObject({
      ...captured,
      review: { reason: "amount_unknown" },
    })
  })
})

describe("what a person is told who has to look", () => {
  const told = (changes: object) => judged("paid", changes).review?.details
  const known = { status: "Paid", deposit: "58211", wallet: "4127" }
  const amounts = { requested: "149.90 EUR", paid: "149.90 EUR" }

  test("has both names when they differ", () => {
    expect(told({ tracking_id: "other" })).toEqual({
      ...known,
      ...amounts,
      ours: REFERENCE,
      gateway: "other",
    })
    expect(told({ tracking_id: null })).toEqual({
      ...known,
      ...amounts,
      ours: REFERENCE,
      gateway: "unknown",
    })
  })

  test("has no names when they are the same, and says which amount is unknown", () => {
    expect(told({ target_paid: "100.00" })).toEqual({ ...known, ...amounts, paid: "100.00 EUR" })
    expect(told({ target_paid: null })).toEqual({ ...known, ...amounts, paid: "unknown" })
    expect(told({ target_amount_requested: null })).toEqual({
      ...known,
      ...amounts,
      requested: "unknown",
    })
  })

  test("has no wallet when the gateway names none", () => {
    const deposit = { ...depositOf("v3_get_deposit_paid", transaction()), wallet: null, paid: null }
    const details = judge(deposit, transaction(), options).review?.details
    expect(details).toEqual({
      status: "Paid",
      deposit: "58211",
      requested: "149.90 EUR",
      paid: "unknown",
    })
  })
})

test("whatever is answered, captured is never more than was received within the inaccuracy, nor than was requested", () => {
  const cents = fc.integer({ min: 0, max: 100_000 }).map((minor) => (minor / 100).toFixed(2))
  const text = fc.oneof(cents, cents, fc.constant("149.90"), fc.string(), fc.constant(null))
  const base = depositOf("v3_get_deposit_paid", transaction())
  const money = (value: string | null) => amountOf(value, "EUR", 2)
  fc.assert(
    fc.property(
      fc.record({
        status: fc.constantFrom("2", "3", "4", "5", "9", null),
        reference: fc.constantFrom(base.reference, "other", null),
        requested: text.map(money),
        paid: text.map(money),
        inaccuracy: fc.oneof(fc.constantFrom("0", "1.50", null), text).map(money),
      }),
      fc.constantFrom("accept" as const, "review" as const),
      fc.constantFrom("accept" as const, "review" as const),
      (changes, late, overpaid) => {
        const deposit: Deposit = { ...base, ...changes }
        const verdict = judge(deposit, transaction(), { ...options, late, overpaid })
        const sum = verdict.captured
        if (!sum.isPositive()) {
          return verdict.state !== "captured"
        }
        const { requested, paid: received, inaccuracy } = deposit
        if (requested === null || received === null || verdict.review) {
          return false
        }
        const delta = inaccuracy ?? percentOf(requested, options.inaccuracyPercent)
        return (
          received.isPositive() &&
          sum.compare(requested) <= 0 &&
          sum.compare(received.plus(delta)) <= 0 &&
          deposit.reference === base.reference
        )
      }
    ),
    { numRuns: 2000 }
  )
})
