import { reconcile } from "../../src/settling/reconcile"
import { deliver, work } from "./gateway-steps"
import { age, callbacksDue, transactionsOf } from "./journal"
import type { World } from "./world"

/** Seconds that pass before each turn of waiting work: what is stuck for hours must be told. */
const WAITS = [300, 4 * 3600]

/** Rounds of one turn, after which a world that still changes counts as restless. */
const ROUNDS = 6

/**
 * Lets everything come to rest: troubles are over, every message that is not lost has arrived, and
 * workers and reconciler do what the journal has scheduled, and nothing else, until that changes
 * nothing any more. Throws when it goes on changing.
 */
export async function comeToRest(world: World): Promise<void> {
  const { gateway, records, variant } = world
  gateway.faults.length = 0
  records.locks.clear()
  gateway.held.forEach((held) => gateway.endRefund(held, true))
  const { losesMessages, settleWithoutCallback } = variant
  await age(world, WAITS[0])
  for (const message of losesMessages && settleWithoutCallback ? [] : [...gateway.messages]) {
    await deliver(world, message)
  }
  for (const wait of WAITS) {
    await age(world, wait)
    await untilSteady(world)
  }
}

async function untilSteady(world: World): Promise<void> {
  let before = await sightOf(world)
  for (let round = 0; round < ROUNDS; round++) {
    await age(world, 60)
    for (const id of await callbacksDue(world)) {
      await work(world, id)
    }
    for (const transaction of await transactionsOf(world)) {
      if (transaction.next_inquiry_at) {
        await reconcile(world.medusa.container, transaction)
      }
    }
    const after = await sightOf(world)
    if (after === before) {
      return
    }
    before = after
  }
  throw new Error(`The world still changes after ${ROUNDS} rounds`)
}

/** Everything that matters of a world, times aside, as text. */
async function sightOf(world: World): Promise<string> {
  const { records, gateway } = world
  const transactions = (await transactionsOf(world)).map((transaction) => [
    transaction.session_id,
    transaction.order_id,
    transaction.state,
    transaction.attention,
    transaction.settled_at !== null,
    transaction.refund_pending_at !== null,
    `${transaction.authorized} ${transaction.captured} ${transaction.refunded}`,
  ])
  const { cart, sessions, payments, orders } = records
  const moved = gateway.held.map((held) => held.moved.length)
  return JSON.stringify([transactions, cart, sessions, payments, orders, moved])
}
