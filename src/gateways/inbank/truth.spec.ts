import { fixture, answerOf } from "./testing/fixtures"
import type { Fields } from "./reading"
import { readSession } from "./session"
import { CONTRACT, RENT_CONTRACT, account, paid, rental, transaction } from "./testing/account"
import { truthOf } from "./truth"

const APPLICATION = "61d7f3c9-8a02-4be5-9d14-c3f5a07e2b68"
const truth = (name: string, changes: Fields = {}, options = {}, note?: string) =>
  truthOf(
    readSession(answerOf(`get_session_${name}`, changes), transaction()),
    paid(),
    account(options),
    note
  )

describe("the truth about a payment", () => {
  test.each(["pending", "granted", "declined", "cancelled", "expired", "unknown_status"])(
    "has no movement of money while the session is %s",
    (name) => {
      expect(truth(name).movements).toEqual([])
    }
  )

  test.each<[string, Fields, object, string | undefined, Fields]>([
    [
      "granted",
      {},
      {},
      undefined,
      {
        status: "granted",
        product_code: "hp_fixture_ee",
        amount: "489.90 EUR",
        contract: CONTRACT,
        application: fixture("get_session_granted").response.body?.creditApplicationUuid,
      },
    ],
    [
      "pending",
      { productCode: null, totalAmount: null },
      {},
      "as it was",
      { status: "pending", note: "as it was" },
    ],
    [
      "rent_granted",
      {},
      rental,
      "seen",
      {
        status: "granted",
        contract: RENT_CONTRACT,
        application: APPLICATION,
        note: "amount not told, as opened; seen",
      },
    ],
  ])("keeps of a session that is %s only what it says", (name, changes, options, note, wanted) => {
    expect(truth(name, changes, options, note).snapshot).toStrictEqual(wanted)
  })

  test.each<[string, Fields]>([
    ["a currency without an amount", { totalAmount: undefined }],
    ["an amount without a currency", { currency: undefined }],
    ["an amount of no use", { totalAmount: "much" }],
  ])("does not take a rental's amount for granted beside %s", (_, changes) => {
    expect(truth("completed", changes, rental).amount).toBeNull()
  })

  test.each(["EURO", "EU", "u\u017fd", "978"])("knows no currency %s", (currency) => {
    expect(truth("completed", { currency }).amount).toBeNull()
  })
})
