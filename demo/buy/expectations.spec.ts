import { callbackModes, outcomes } from "./arguments"
import type { CallbackMode, Outcome } from "./arguments"
import { expectationOf as expectation } from "./expectations"

const expectationOf = (outcome: Outcome, callbacks: CallbackMode) =>
  expectation("pp_syok2pay_main", { outcome, callbacks })

describe("what a purchase must lead to", () => {
  it("is an order for each paid purchase and for no other", () => {
    for (const outcome of outcomes) {
      for (const callbacks of callbackModes) {
        const order = ["paid", "granted", "split", "overpaid"].includes(outcome)
        expect(expectationOf(outcome, callbacks).order).toBe(order)
      }
    }
  })

  it("names a state that fits the outcome", () => {
    expect(expectationOf("paid", "dropped").states).toEqual(["captured"])
    expect(expectationOf("declined", "normal").states).toEqual(["declined"])
    expect(expectationOf("cancelled", "reversed").states).toEqual(["cancelled"])
    expect(expectationOf("abandoned", "normal").states).toEqual(["opened", "pending"])
  })

  it.each([
    ["paid", "normal", 1, false],
    ["paid", "duplicate", 1, false],
    ["paid", "reversed", 2, false],
    ["paid", "dropped", 0, false],
    ["paid", "forged", 2, true],
    ["granted", "normal", 2, false],
    ["granted", "dropped", 1, false],
    ["declined", "forged", 1, true],
    ["abandoned", "forged", 0, false],
  ] as const)(
    "%s with %s callbacks: %i verified, refused ones: %s",
    (outcome, mode, verified, refused) => {
      expect(expectationOf(outcome, mode)).toMatchObject({ taken: verified, refused })
    }
  )

  it("counts what is always told, and asks about what is not, at a clerk's phone", () => {
    const kustom = (outcome: Outcome, callbacks: CallbackMode = "normal") =>
      expectation("pp_kustom_main", { outcome, callbacks })
    expect(kustom("paid")).toMatchObject({ taken: 5, foldable: 2, isTold: true, refused: false })
    expect(kustom("expired")).toMatchObject({ taken: 1, isTold: false, states: ["expired"] })
    expect(kustom("failed", "reversed")).toMatchObject({ taken: 1, isTold: false })
    expect(kustom("abandoned")).toMatchObject({ taken: 1, isTold: false })
    expect(kustom("paid", "dropped")).toMatchObject({ taken: 1, foldable: 0, isTold: false })
  })

  it("is an authorization, and an open payment after a decline, where the gateway works like that", () => {
    const swedbankPay = (outcome: Outcome, channel?: string) =>
      expectation("pp_swedbank-pay_main", { outcome, callbacks: "normal", channel })
    expect(swedbankPay("paid")).toMatchObject({
      order: true,
      captured: false,
      states: ["authorized"],
    })
    expect(swedbankPay("paid", "Swish")).toMatchObject({ captured: true, states: ["captured"] })
    expect(swedbankPay("declined")).toMatchObject({ order: false, states: ["opened", "pending"] })
    expect(swedbankPay("declined", "Swish").captured).toBe(false)
  })

  it("counts a lie that reads like the truth and the truth as one message", () => {
    const inbank = (account: string, outcome: Outcome) =>
      expectation(`pp_inbank_${account}`, { outcome, callbacks: "forged" }).taken
    expect(inbank("main", "paid")).toBe(1)
    expect(inbank("main", "granted")).toBe(2)
    expect(inbank("rent", "paid")).toBe(2)
    expect(inbank("main", "declined")).toBe(1)
  })

  it("knows the several messages of payments in several parts, and what a person must see", () => {
    const b2binpay = (outcome: Outcome, callbacks: CallbackMode = "normal") =>
      expectation("pp_b2binpay_main", { outcome, callbacks })
    expect(b2binpay("split")).toMatchObject({ order: true, attention: null, taken: 3 })
    expect(b2binpay("split", "reversed").taken).toBe(3)
    expect(b2binpay("paid", "reversed").taken).toBe(2)
    expect(b2binpay("cancelled", "reversed")).toMatchObject({ taken: 2, foldable: 1 })
    expect(b2binpay("cancelled")).toMatchObject({ taken: 1, foldable: 0 })
    expect(b2binpay("underpaid")).toMatchObject({ order: false, attention: "underpaid" })
    expect(b2binpay("late").attention).toBe("late_payment")
  })

  it("waits for the reconciler only when no callback comes", () => {
    expect(expectationOf("paid", "dropped").deadlineMs).toBeGreaterThan(60_000)
    expect(expectationOf("abandoned", "normal").deadlineMs).toBeGreaterThan(60_000)
    expect(expectationOf("paid", "normal").deadlineMs).toBeLessThan(60_000)
  })
})
