import { backgroundJobs } from "../background/background-jobs"
import { reconcileTransactions } from "../settling/work-queue"

export const config = { name: "verified-payments-reconcile", schedule: { interval: 10_000 } }

/** Asks gateways about payments that are still open (DESIGN.md 2, step 5). */
export default backgroundJobs.job(config.name, config.schedule.interval, reconcileTransactions)
