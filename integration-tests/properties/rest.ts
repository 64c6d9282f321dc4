import { reconcile } from "../../src/settling/reconcile"
import { deliver, work } from "./gateway-steps"
import { age, callbacksDue, transactionsOf } from "./journal"
import type { World } from "./world"

/** Seconds that pass before each round of waiting work: what is stuck for hours must be told. */
const WAITS = [300, 60, 4 * 3600, 60]

/**
 * Lets everything come to rest: troubles are over, every message that is not lost has arrived, and
 * workers and reconciler do what the journal has scheduled, and nothing else.
 */
export async function comeToRest(world: World): Promise<void> {
  const { gateway, records, variant, medusa } = world
  gateway.faults.length = 0
  records.locks.clear()
  gateway.held.forEach((held) => gateway.endRefund(held, true))
  const { losesMessages, settleWithoutCallback } = variant
  const arriving = losesMessages && settleWithoutCallback ? [] : [...gateway.messages]
  await age(world, WAITS[0])
  for (const message of arriving) {
    await deliver(world, message)
  }
  for (const wait of WAITS) {
    await age(world, wait)
    for (const id of await callbacksDue(world)) {
      await work(world, id)
    }
    for (const transaction of await transactionsOf(world)) {
      if (transaction.next_inquiry_at) {
        await reconcile(medusa.container, transaction)
      }
    }
  }
}
