import type { MedusaContainer } from "@medusajs/framework/types"
import { reconcileTransactions } from "../settling/work-queue"

/** Asks gateways about payments that are still open (DESIGN.md 2, step 5). */
export default async function reconcileTransactionsJob(container: MedusaContainer) {
  await reconcileTransactions(container)
}

export const config = { name: "verified-payments-reconcile", schedule: { interval: 10_000 } }
