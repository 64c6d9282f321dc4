import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pruneRefused, pruneSettled } from "../modules/payment-journal/store"

const SETTLED_DAYS = 90
const REFUSED_DAYS = 7
const REFUSED_ROWS = 1000

/** Forgets settled and refused callbacks in time (DESIGN.md 5); unsettled ones are never removed. */
export default async function pruneJournalJob(container: MedusaContainer) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const removed =
    (await pruneSettled(db, SETTLED_DAYS)) + (await pruneRefused(db, REFUSED_DAYS, REFUSED_ROWS))
  if (removed > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Payment journal: removed ${removed} old callbacks`)
  }
}

export const config = { name: "verified-payments-prune-journal", schedule: "17 * * * *" }
