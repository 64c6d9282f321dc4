import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { requireAccount } from "../accounts/require-account"
import { readSafely } from "../callbacks/judge-callback"
import {
  findCallback,
  rawOf,
  rereadCallback,
  type ClaimedCallback,
} from "../modules/payment-journal/store"

/**
 * Reads the stored bytes of a callback that a person wants processed again: options may have been
 * mended since, or the plugin may read more. Returns the callback as it is understood now, or why
 * nothing follows from it.
 */
export async function readAgain(
  container: MedusaContainer,
  claimed: ClaimedCallback
): Promise<ClaimedCallback | { ignore: string }> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const stored = await findCallback(db, claimed.id)
  if (!stored) {
    return claimed
  }
  const account = requireAccount(container, claimed.account)
  const reading = readSafely({ account, raw: rawOf(stored) })
  if (!reading) {
    return { ignore: "unreadable_body" }
  }
  const understood = await rereadCallback(db, claimed, stored, reading)
  return reading.ignore ? { ignore: reading.ignore } : (understood ?? claimed)
}
