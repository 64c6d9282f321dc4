import { setTimeout } from "node:timers/promises"
import pLimit from "p-limit"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { claimCallbacks, claimDueInquiries } from "../modules/payment-journal/store"
import { reconcile } from "./reconcile"
import { settleCallback } from "./settle-callback"

/** Settled side by side; each holds one database connection for its lock. */
const PARALLEL = 4

/** Rows taken per sweep and instance, so that one sweep never outlives a lease. */
const MAX_PER_SWEEP = 100

/** A wait this short in seconds is sat out here; a longer one is left to the sweep. */
const SHORT_WAIT = 2

/** Short waits sat out for one callback before the sweep takes over. */
const SHORT_WAITS = 3

/** Callbacks that this process works on at once when they are announced; the rest waits unclaimed. */
const announced = pLimit(8)

/** Settles one callback at once, if no other worker has it. */
export async function settleReceived(
  container: MedusaContainer,
  callbackId: string
): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let turn = 0; turn <= SHORT_WAITS; turn++) {
    const wait = await announced(async () => {
      const [claimed] = await claimCallbacks(db, { id: callbackId, limit: 1 })
      return claimed && (await settleCallback(container, claimed)).retryInSeconds
    })
    if (!wait || wait > SHORT_WAIT) {
      return
    }
    // Out of any request: the gateway has had its answer, only this worker waits.
    await setTimeout(wait * 1000 + 50)
  }
}

/** Settles whatever is due: what a crash left, what had to wait. Returns how many rows it took. */
export async function sweepCallbacks(container: MedusaContainer): Promise<number> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return drain(async () => {
    const claimed = await claimCallbacks(db, { limit: PARALLEL })
    await Promise.all(claimed.map((callback) => settleCallback(container, callback)))
    return claimed.length
  })
}

/** Asks about open transactions that are due: lost callbacks, expiry, gateways that send none. */
export async function reconcileTransactions(container: MedusaContainer): Promise<number> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return drain(async () => {
    const due = await claimDueInquiries(db, PARALLEL)
    await Promise.all(due.map((transaction) => reconcile(container, transaction)))
    return due.length
  })
}

async function drain(takeSome: () => Promise<number>): Promise<number> {
  let taken = 0
  for (let some = PARALLEL; some === PARALLEL && taken < MAX_PER_SWEEP; taken += some) {
    some = await takeSome()
  }
  return taken
}
