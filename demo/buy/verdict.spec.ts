import { expectationOf } from "./expectations"
import { timingOf } from "./timing"
import { differences, isAtWork, type Findings, type FoundCallback } from "./verdict"

const callback: FoundCallback = {
  id: "pcb_1",
  channel: "server",
  authenticity: "verified",
  status: "done",
  label: "SUCCESS",
  received_at: "2026-11-20T12:00:00.000Z",
  settled_at: "2026-11-20T12:00:00.400Z",
}

const order = {
  id: "order_1",
  created_at: "2026-11-20T12:00:00.250Z",
  total: 67.9,
  currency_code: "myr",
  payments: [{ amount: 67.9, captures: [67.9] }],
}

const paid: Findings = {
  state: "captured",
  attention: null,
  cart_total: 67.9,
  currency_code: "myr",
  orders: [order],
  callbacks: [callback],
  events: [{ name: "order_placed", cause: "pcb_1", created_at: "2026-11-20T12:00:00.300Z" }],
}

const provider = "pp_syok2pay_main"
const expected = expectationOf(provider, { outcome: "paid", callbacks: "normal" })

describe("verdict on a paid purchase", () => {
  it("finds nothing wrong with one order, paid once", () => {
    expect(differences(expected, paid)).toEqual([])
  })

  it.each<[Partial<Findings>, string]>([
    [{ state: "pending" }, "the transaction is pending, not captured"],
    [{ attention: "amount_mismatch" }, "the transaction needs attention: amount_mismatch"],
    [{ orders: [] }, "there is no order"],
    [{ orders: [order, { ...order, id: "order_2" }] }, "there are 2 orders: order_1, order_2"],
    [{ orders: [{ ...order, total: 1 }] }, "the order is over 1 myr, not 67.9 myr"],
    [{ orders: [{ ...order, payments: [] }] }, "the order has 0 payments, not 1"],
    [
      { orders: [{ ...order, payments: [{ amount: 67.9, captures: [67.9, 67.9] }] }] },
      "captured are 67.9 + 67.9 myr, not 67.9 myr once",
    ],
    [{ callbacks: [] }, "the journal holds 0 callbacks that were taken, not 1"],
    [
      { callbacks: [callback, { ...callback, authenticity: "refused" }] },
      "1 callbacks were refused",
    ],
  ])("sees that %j", (change, sentence) => {
    expect(differences(expected, { ...paid, ...change })).toContain(sentence)
  })
})

describe("verdict on hints that came close together", () => {
  const wish = { outcome: "cancelled", callbacks: "reversed" } as const
  const hinted = expectationOf("pp_b2binpay_main", wish)
  const found = (count: number): Findings => ({
    ...paid,
    state: "cancelled",
    orders: [],
    callbacks: Array(count).fill({ ...callback, authenticity: "hint" }),
  })

  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])("takes %i for right: %s", (count, right) => {
    expect(differences(hinted, found(count)).length === 0).toBe(right)
  })
})

describe("verdict on an authorized purchase", () => {
  const authorized = expectationOf("pp_swedbank-pay_main", { outcome: "paid", callbacks: "normal" })
  const found = (captures: number[]): Findings => ({
    ...paid,
    state: "authorized",
    orders: [{ ...order, payments: [{ amount: 67.9, captures }] }],
  })

  it("wants nothing captured", () => {
    expect(differences(authorized, found([]))).toEqual([])
    expect(differences(authorized, found([67.9]))).toEqual(["captured are 67.9 myr, not nothing"])
  })
})

describe("verdict on a purchase without money", () => {
  const declined = expectationOf(provider, { outcome: "declined", callbacks: "dropped" })

  it("is content without an order", () => {
    expect(
      differences(declined, { ...paid, state: "declined", orders: [], callbacks: [] })
    ).toEqual([])
  })

  it("sees an order that must not be", () => {
    expect(differences(declined, { ...paid, state: "declined", callbacks: [] })).toEqual([
      "there is an order: order_1",
    ])
  })
})

describe("isAtWork", () => {
  it.each(["new", "in_progress", "waiting"])("waits for a callback that is %s", (status) => {
    expect(isAtWork({ ...paid, callbacks: [{ ...callback, status }] })).toBe(true)
  })

  it("is over when all are done or ignored", () => {
    expect(isAtWork(paid)).toBe(false)
  })
})

describe("timing", () => {
  it("counts from the callback that brought the order about", () => {
    const early = { ...callback, id: "pcb_0", received_at: "2026-11-20T11:59:00.000Z" }
    expect(timingOf({ ...paid, callbacks: [early, callback] })).toEqual({
      callback_to_order: 300,
      callback_to_settled: 400,
    })
  })

  it("has nothing to say when the reconciler brought it about", () => {
    const events = [{ ...paid.events[0], cause: "inquiry" }]
    expect(timingOf({ ...paid, events })).toEqual({
      callback_to_order: null,
      callback_to_settled: null,
    })
  })
})
