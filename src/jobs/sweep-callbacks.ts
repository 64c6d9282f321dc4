import type { MedusaContainer } from "@medusajs/framework/types"
import { sweepCallbacks } from "../settling/work-queue"

/** Settles callbacks that a crash, a lost event or a waiting time has left. */
export default async function sweepCallbacksJob(container: MedusaContainer) {
  await sweepCallbacks(container)
}

export const config = { name: "verified-payments-sweep-callbacks", schedule: { interval: 5000 } }
