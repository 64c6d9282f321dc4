import { receiveCallback } from "../../src/callbacks/receive-callback"
import {
  claimCallbacks,
  hastenInquiry,
  markReturned,
} from "../../src/modules/payment-journal/store"
import { reconcile } from "../../src/settling/reconcile"
import { settleCallback } from "../../src/settling/settle-callback"
import { refundStray } from "../../src/stray/refund-stray"
import { settleAnew } from "../../src/stray/settle-anew"
import type { Message } from "./gateway/gateway-model"
import { rawOf } from "./gateway/model-gateway"
import { transactionsOf } from "./journal"
import type { World } from "./world"

/** A message arrives: the route writes it down, the subscriber works on it. */
export async function deliver(world: World, message: Message): Promise<void> {
  const { callbackId } = await receiveCallback(world.db, {
    account: world.account,
    channel: "server",
    raw: rawOf(message),
    now: Date.now(),
  })
  if (callbackId) {
    await work(world, callbackId)
  }
}

/** A worker takes a callback that is due. */
export async function work({ db, medusa }: World, callbackId: string): Promise<void> {
  const [claimed] = await claimCallbacks(db, { id: callbackId, limit: 1 })
  if (claimed) {
    await settleCallback(medusa.container, claimed)
  }
}

/** The reconciler takes one payment. */
export async function inquire(world: World, which: number): Promise<void> {
  const transaction = pick(await transactionsOf(world), which)
  if (transaction) {
    await reconcile(world.medusa.container, transaction)
  }
}

/** The shopper comes back to the return page, which at most hastens the next inquiry. */
export async function comeBack(world: World, which: number): Promise<void> {
  const transaction = pick(await transactionsOf(world), which)
  if (transaction) {
    await markReturned(world.db, transaction.id)
    await hastenInquiry(world.db, transaction.id, 0)
  }
}

/** A person decides about a payment that needs attention. */
export async function decideStray(
  world: World,
  act: "refund_stray" | "settle_anew",
  which: number
): Promise<void> {
  const transactions = await transactionsOf(world)
  const transaction = pick(
    transactions.filter(({ attention }) => attention),
    which
  )
  if (!transaction) {
    return
  }
  if (act === "settle_anew") {
    await settleAnew(world.medusa.container, transaction.id, "user_1")
    return
  }
  world.wishes.stray.add(transaction.id)
  await refundStray(world.medusa.container, transaction.id, "user_1")
}

/** The one at this place, counted round. */
export function pick<T>(list: readonly T[], which: number): T | undefined {
  return list.length > 0 ? list[which % list.length] : undefined
}
