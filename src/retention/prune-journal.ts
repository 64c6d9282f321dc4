import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pruneRefused, pruneSettled } from "../modules/payment-journal/store"

const SETTLED_DAYS = 90
const REFUSED_DAYS = 7
const REFUSED_ROWS = 1000

/**
 * Forgets settled and refused callbacks in time (DESIGN.md 5); unsettled ones are never removed.
 * Returns how many of each are gone.
 */
export async function pruneJournal(
  container: MedusaContainer
): Promise<{ settled: number; refused: number }> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return {
    settled: await pruneSettled(db, SETTLED_DAYS),
    refused: await pruneRefused(db, REFUSED_DAYS, REFUSED_ROWS),
  }
}
