import { paymentMemory, type PaymentStore } from "./payment-memory"

function storeWith(content?: string) {
  const entries = new Map(content === undefined ? [] : [["verified_payments", content]])
  const store: PaymentStore = {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  }
  return { memory: paymentMemory(store), entries }
}

describe("payments that a browser has started", () => {
  it("are none at first, on a server, and where the browser forbids it", () => {
    expect(storeWith().memory.recall()).toEqual([])
    expect(paymentMemory().recall()).toEqual([])
    const forbidding = () => {
      throw new Error("SecurityError")
    }
    const memory = paymentMemory({
      getItem: forbidding,
      setItem: forbidding,
      removeItem: forbidding,
    })
    memory.remember("txn_a")
    expect(memory.recall()).toEqual([])
  })

  it("come newest first, each once, as ids only", () => {
    const { memory, entries } = storeWith()
    for (const id of ["txn_a", "txn_b", "txn_a"]) {
      memory.remember(id)
    }
    expect(memory.recall()).toEqual(["txn_a", "txn_b"])
    expect([...entries.values()]).toEqual(['["txn_a","txn_b"]'])
  })

  it("push out the oldest", () => {
    const { memory } = storeWith()
    for (let n = 1; n <= 10; n++) {
      memory.remember(`txn_${n}`)
    }
    expect(memory.recall()).toHaveLength(8)
    expect(memory.recall()[0]).toBe("txn_10")
    expect(memory.recall()).not.toContain("txn_2")
  })

  it("can be forgotten, and leave nothing behind", () => {
    const { memory, entries } = storeWith('["txn_a","txn_b"]')
    memory.forget(["txn_a", "txn_unknown"])
    expect(memory.recall()).toEqual(["txn_b"])
    memory.forget(["txn_b"])
    expect(entries.size).toBe(0)
  })

  it.each(["{broken", "null", '"txn_a"', "[1,{}]", '["../admin"]'])(
    "survive %s in the store",
    (content) => {
      expect(storeWith(content).memory.recall()).toEqual([])
    }
  )
})
