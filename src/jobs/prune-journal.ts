import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { backgroundJobs } from "../background/background-jobs"
import { pruneJournal } from "../retention/prune-journal"

const HOUR_MS = 3_600_000

export const config = { name: "verified-payments-prune-journal", schedule: "17 * * * *" }

/** Keeps the journal from growing for ever, and says so when it forgot something. */
export default backgroundJobs.job(config.name, HOUR_MS, async (container: MedusaContainer) => {
  const { settled, refused } = await pruneJournal(container)
  if (settled + refused > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Payment journal: removed ${settled + refused} old callbacks`)
  }
})
