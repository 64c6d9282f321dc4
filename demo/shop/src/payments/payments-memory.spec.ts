import type { BrowserStore } from "../api/browser-store"
import { forgetPayments, recallPayments, rememberPayment } from "./payments-memory"

function storeWith(content?: string) {
  const entries = new Map(content === undefined ? [] : [["shop_payments", content]])
  const store: BrowserStore = {
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
  }
  return { store, entries }
}

describe("payments that a browser has started", () => {
  it("are none at first", () => {
    expect(recallPayments(storeWith().store)).toEqual([])
  })

  it("come newest first, each once", () => {
    const { store } = storeWith()
    for (const id of ["txn_a", "txn_b", "txn_a"]) {
      rememberPayment(store, id)
    }
    expect(recallPayments(store)).toEqual(["txn_a", "txn_b"])
  })

  it("are kept as ids only", () => {
    const { store, entries } = storeWith()
    rememberPayment(store, "txn_a")
    expect([...entries]).toEqual([["shop_payments", '["txn_a"]']])
  })

  it("push out the oldest", () => {
    const { store } = storeWith()
    for (let n = 1; n <= 10; n++) {
      rememberPayment(store, `txn_${n}`)
    }
    expect(recallPayments(store)).toHaveLength(8)
    expect(recallPayments(store)[0]).toBe("txn_10")
    expect(recallPayments(store)).not.toContain("txn_2")
  })

  it("can be forgotten, and leave nothing behind", () => {
    const { store, entries } = storeWith('["txn_a","txn_b"]')
    forgetPayments(store, ["txn_a", "txn_unknown"])
    expect(recallPayments(store)).toEqual(["txn_b"])
    forgetPayments(store, ["txn_b"])
    expect(entries.size).toBe(0)
  })

  it.each(["{broken", "null", '"txn_a"', "[1,{}]", '["../admin"]'])(
    "survive %s in the store",
    (content) => {
      expect(recallPayments(storeWith(content).store)).toEqual([])
    }
  )
})
