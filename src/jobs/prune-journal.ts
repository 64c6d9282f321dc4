import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { pruneJournal } from "../retention/prune-journal"

/** Keeps the journal from growing for ever, and says so when it forgot something. */
export default async function pruneJournalJob(container: MedusaContainer) {
  const { settled, refused } = await pruneJournal(container)
  if (settled + refused > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Payment journal: removed ${settled + refused} old callbacks`)
  }
}

export const config = { name: "verified-payments-prune-journal", schedule: "17 * * * *" }
