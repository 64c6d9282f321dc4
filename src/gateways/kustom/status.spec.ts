import { readOrder } from "./order"
import { orderStateOf } from "./status"
import { orderTruth } from "./truth"
import { ORDER_ID, account, paid, sek } from "./testing/account"
import { answerOf } from "./testing/fixtures"

const orderOf = (name: string, changes: object = {}) =>
  readOrder(answerOf(`om-get-${name}`, { ...changes }), ORDER_ID, paid())
const truthOf = (name: string, changes: object = {}) =>
  orderTruth(orderOf(name, changes), paid(), account())
const part = { captured_amount: 100, remaining_authorized_amount: 62000 }

describe("an order's state", () => {
  test.each([
    ["authorized", "authorized"],
    ["part-captured", "authorized"],
    ["captured", "captured"],
    ["captured-part-refunded", "captured"],
    ["closed-fully-refunded", "captured"],
    ["released-remainder", "captured"],
    ["cancelled", "cancelled"],
    ["expired", "expired"],
    ["fraud-pending", "pending"],
    ["fraud-rejected", "declined"],
  ])("%s is %s", (name, state) => {
    expect(orderStateOf(orderOf(name))).toEqual({ state })
  })

  test.each([
    ["stopped before a capture", { fraud_status: "STOPPED" }, { state: "declined" }],
    [
      "rejected after one",
      { fraud_status: "REJECTED", captured_amount: 62100 },
      { state: "captured" },
    ],
    ["in lower case", { status: "authorized", fraud_status: "accepted" }, { state: "authorized" }],
    ["without a fraud status", { fraud_status: undefined }, { state: "authorized" }],
    ["closed without a capture", { status: "CLOSED" }, { state: "cancelled" }],
    ["expired with a part captured", { ...part, status: "EXPIRED" }, { state: "captured" }],
    ["closed with a part captured", { ...part, status: "CLOSED" }, { state: "captured" }],
    ["called captured with a rest", { ...part, status: "CAPTURED" }, { state: "captured" }],
    [
      "captured in part, without a word about the rest",
      { ...part, remaining_authorized_amount: undefined },
      { state: "authorized" },
    ],
    [
      "of no word, captured in part",
      { ...part, status: null },
      { state: "pending", unknownStatus: "(no status)" },
    ],
    ["captured by its amounts alone", { captured_amount: 62100 }, { state: "captured" }],
    ["with nothing left", { ...part, remaining_authorized_amount: 0 }, { state: "captured" }],
    ["reviewed while captured in part", { ...part, fraud_status: "PENDING" }, { state: "pending" }],
    [
      "lowered to what is captured",
      { ...part, order_amount: 100, remaining_authorized_amount: undefined },
      { state: "captured" },
    ],
    [
      "cancelled with a capture",
      { ...part, status: "CANCELLED" },
      { state: "pending", unknownStatus: "CANCELLED with captures" },
    ],
    ["of another word", { status: "NEW" }, { state: "pending", unknownStatus: "NEW" }],
    ["of no word", { status: null }, { state: "pending", unknownStatus: "(no status)" }],
    [
      "of another fraud word",
      { fraud_status: "MAYBE" },
      { state: "pending", unknownStatus: "fraud status MAYBE" },
    ],
  ])("%s", (_what, changes, wanted) => {
    expect(orderStateOf(orderOf("authorized", changes))).toEqual(wanted)
  })
})

describe("an order's amounts", () => {
  test("what was reserved stays what we asked for, after a part and after a release", () => {
    for (const name of ["part-captured", "released-remainder"]) {
      expect(truthOf(name)).toMatchObject({
        amount: sek("621"),
        authorized: sek("621"),
        captured: sek("387"),
      })
    }
    expect(truthOf("authorized", { order_amount: 50000 }).authorized).toEqual(sek("621"))
  })

  test("nothing is reserved of a payment that does not stand", () => {
    for (const name of ["cancelled", "expired", "fraud-rejected", "fraud-pending"]) {
      expect(truthOf(name).authorized).toEqual(sek("0"))
    }
  })

  test("sums that are not said are those of the lists", () => {
    const changes = { captured_amount: undefined, refunded_amount: undefined }
    expect(truthOf("captured-part-refunded", changes)).toMatchObject({
      captured: sek("621"),
      refunded: sek("129"),
    })
  })

  test.each([
    { order_amount: undefined },
    { captured_amount: 0.5 },
    { refunded_amount: -1 },
    { remaining_authorized_amount: "0" },
    { captures: [{ capture_id: "c" }] },
    { purchase_currency: "SEKK" },
    { purchase_currency: ["SEK"] },
  ])("%j is no order", (changes) => {
    expect(() => orderOf("authorized", changes)).toThrow("Kustom answered about")
  })
})
