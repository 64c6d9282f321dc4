import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import {
  appendEvent,
  factsOf,
  scheduleInquiry,
  settleAgain,
  type Transaction,
} from "../../modules/payment-journal/store"
import { endOfCancel } from "../../settling/cut-off-cancel"
import { messageOf } from "../../settling/failure"
import { isUnfinished } from "../../settling/inquiry-schedule"
import { recordMovementOf } from "./record-movement"

/**
 * Gives up what is not captured of a payment. Medusa also calls this on a payment that stands: for
 * the loser of a race, without a payment id (research/medusa-core.md 6.7), and while it rolls back
 * a completion. Neither may touch the money, so both are refused before the gateway hears of it.
 * The gateway is asked before anything else; captured money is never voided here. A payment that the
 * shopper may still make is left to expire and stays watched.
 */
export async function cancelTransaction(
  db: Knex,
  { client, gateway }: Account,
  transaction: Transaction,
  paymentId: string | undefined
): Promise<void> {
  if (!paymentId) {
    return noteAsked(db, transaction, "a race was lost; the payment stands")
  }
  if (isUnfinished(transaction)) {
    await noteAsked(db, transaction, "its order is still being placed")
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The order of this payment is still being placed, so its ${transaction.authorized} are not given up. Try again in a moment.`
    )
  }
  const ended = ["cancelled", "expired", "declined"].includes(transaction.state)
  if (ended && !transaction.captured.isPositive()) {
    return
  }
  const truth = await client.inquire(factsOf(transaction))
  const { partialCapture } = gateway.capabilities
  // Accepted, but not carried out yet: what is captured as a whole has no rest to give up.
  const isTaken = !partialCapture && transaction.captured.isPositive()
  const isAlive = truth.state === "authorized" && !isTaken
  if (!isAlive && (isTaken || truth.captured.compare(truth.refunded) > 0)) {
    const captured = isTaken ? transaction.captured : truth.captured
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${gateway.label} says that ${captured} are captured. Refund the payment instead of cancelling it.`
    )
  }
  // Before the gateway hears of it: its own message must not look like a cancel in its portal.
  await appendEvent(db, {
    transactionId: transaction.id,
    name: "cancel_asked",
    from: transaction.state,
    cause: paymentId,
  })
  // A process that dies from here on leaves nobody who knows: this looks whether it came through.
  await scheduleInquiry(db, transaction.id, await endOfCancel(db, transaction))
  if (isAlive) {
    await giveUp(db, client, transaction, paymentId)
  }
}

/**
 * Medusa swallows what a void throws while it cancels an order (research/medusa-core.md), so a failed
 * one is written down here, and settling tries again: the order is gone, the reservation must go too.
 */
async function giveUp(
  db: Knex,
  client: Account["client"],
  transaction: Transaction,
  paymentId: string
): Promise<void> {
  try {
    await recordMovementOf(db, transaction, await client.cancel(factsOf(transaction), paymentId))
  } catch (error) {
    await appendEvent(db, {
      transactionId: transaction.id,
      name: "cancel_failed",
      cause: paymentId,
      details: { error: messageOf(error) },
    })
    await settleAgain(db, transaction.id)
    throw error
  }
}

function noteAsked(db: Knex, { id, state }: Transaction, why: string): Promise<void> {
  return appendEvent(db, {
    transactionId: id,
    name: "cancel_refused",
    from: state,
    cause: "medusa",
    details: { why },
  })
}
