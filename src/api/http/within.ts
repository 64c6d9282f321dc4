import { setTimeout } from "node:timers/promises"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * The result of `work`, or a `MedusaError` when it takes longer than `ms` milliseconds. The work
 * itself goes on: whoever uses this must be able to live with it succeeding later.
 */
export async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const late = setTimeout(ms, undefined, { signal: over.signal }).then(() => {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Not done within ${ms} ms`)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    late.catch(() => undefined)
    over.abort()
  }
}
