import { container } from "@medusajs/framework"
import { backgroundJobs } from "./background-jobs"

const EVERY_MS = 15_000

/**
 * Looks after the jobs of this process from Medusa's start on. A process of mode `server` has loaded no
 * jobs, so there is nothing to look after. Returns what ends it.
 */
export function watchJobs(): () => void {
  const timer = setInterval(() => void backgroundJobs.catchUp(container), EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
