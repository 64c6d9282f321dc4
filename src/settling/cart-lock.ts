import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Seconds until a lock left by a killed process frees itself; Medusa's completion uses the same. */
const EXPIRES = 120

/**
 * Runs `work` while nobody completes this cart: Medusa's completion locks the bare cart id. Throws
 * at once when somebody does; the caller comes back later. The owner is named, because a lock
 * without one never expires with Medusa's Postgres locking (research/medusa-core.md 6.14).
 */
export async function withCartLock<T>(
  container: MedusaContainer,
  cartId: string,
  transactionId: string,
  work: () => Promise<T>
): Promise<T> {
  const locking = container.resolve(Modules.LOCKING)
  const ownerId = `verified-payments:${transactionId}`
  await locking.acquire(cartId, { ownerId, expire: EXPIRES })
  try {
    return await work()
  } finally {
    await locking.release(cartId, { ownerId })
  }
}
