import type { MedusaContainer } from "@medusajs/framework/types"
import { withCartLock } from "./cart-lock"

/** A locking module that knows who holds what, as Medusa's do. */
function lockingOf(held: Map<string, string>): MedusaContainer {
  return {
    resolve: () => ({
      acquire: async (key: string, { ownerId }: { ownerId: string }) => {
        if (held.has(key)) {
          throw new Error(`Failed to acquire lock for key "${key}"`)
        }
        held.set(key, ownerId)
      },
      release: async (key: string, { ownerId }: { ownerId: string }) => {
        return held.get(key) === ownerId && held.delete(key)
      },
    }),
  } as unknown as MedusaContainer
}

describe("withCartLock", () => {
  it("does nothing while somebody completes the cart", async () => {
    const work = jest.fn()
    const busy = lockingOf(new Map([["cart_1", "the storefront's completion"]]))
    await expect(withCartLock(busy, "cart_1", "txn_1", work)).rejects.toThrow(/acquire lock/)
    expect(work).not.toHaveBeenCalled()
  })

  it("holds the cart while it works, under an owner of its own, and gives it back", async () => {
    const held = new Map<string, string>()
    await withCartLock(lockingOf(held), "cart_1", "txn_1", async () => {
      expect(held.get("cart_1")).toBe("verified-payments:txn_1")
    })
    expect(held.size).toBe(0)
  })

  it("gives the cart back when the work fails", async () => {
    const held = new Map<string, string>()
    const failing = withCartLock(lockingOf(held), "cart_1", "txn_1", () =>
      Promise.reject(new Error("no"))
    )
    await expect(failing).rejects.toThrow("no")
    expect(held.size).toBe(0)
  })
})
