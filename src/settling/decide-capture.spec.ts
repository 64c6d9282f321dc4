import type { Transaction } from "../modules/payment-journal/store"
import { decide as decideFor } from "./decide"
import type { MedusaState } from "./medusa-state"
import { medusaSample, myr, paidSession, transactionSample } from "./testing/samples"

const decide = (transaction: Transaction, medusa: MedusaState, capturesAtOnce = false) =>
  decideFor(transaction, medusa, { capturesAtOnce })

const order = { id: "order_1", canceled: false, draft: false }

describe("decide, once the order stands", () => {
  it("records the whole capture once the order stands", () => {
    expect(decide(transactionSample(), medusaSample({ order, session: paidSession("0") }))).toEqual(
      {
        do: "record_capture",
        paymentId: "pay_1",
        amount: myr("128.40"),
        all: true,
      }
    )
  })

  it("records only what is missing of a capture", () => {
    const decision = decide(
      transactionSample(),
      medusaSample({ order, session: paidSession("100.00") })
    )
    expect(decision).toEqual({
      do: "record_capture",
      paymentId: "pay_1",
      amount: myr("28.40"),
      all: false,
    })
  })

  it("leaves a payment that is only authorized uncaptured", () => {
    const authorized = transactionSample({ state: "authorized", captured: myr("0.00") })
    expect(decide(authorized, medusaSample({ order, session: paidSession("0") }))).toEqual({
      do: "nothing",
    })
  })
})

describe("decide, where an account captures at once", () => {
  const authorized = transactionSample({ state: "authorized", captured: myr("0.00") })
  const standing = (captured: string, canceled = false) =>
    medusaSample({ order, session: paidSession(captured, canceled) })

  it("captures an authorized payment as soon as its order stands", () => {
    expect(decide(authorized, standing("0"), true)).toMatchObject({ do: "capture" })
    expect(decide(authorized, standing("0"))).toEqual({ do: "nothing" })
    expect(decide(authorized, medusaSample(), true)).toMatchObject({ do: "complete_cart" })
  })

  it("leaves alone what is captured in part, or cancelled", () => {
    expect(decide(authorized, standing("50"), true)).toEqual({ do: "nothing" })
    const part = transactionSample({ state: "authorized", captured: myr("50.00") })
    expect(decide(part, standing("50"), true)).toEqual({ do: "nothing" })
    const none = transactionSample({ state: "captured", captured: myr("0.00") })
    expect(decide(none, standing("0"), true)).toEqual({ do: "nothing" })
    expect(decide(authorized, standing("0", true), true)).toMatchObject({ do: "attention" })
  })
})
