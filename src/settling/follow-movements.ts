import type { GatewayTruth } from "../gateways/contract"
import { Money } from "../gateways/money"
import {
  appendEvent,
  clearRefundPending,
  endMovement,
  findUnclearMovement,
  type AskedMovement,
  type Database,
  type Transaction,
} from "../modules/payment-journal/store"
import { raiseAttention } from "./raise-attention"

/** Milliseconds after which a person is told that an accepted refund has still not ended. */
const REFUND_PATIENCE_MS = 4 * 86_400_000

/**
 * Ends captures and refunds of ours whose end an inquiry shows. A capture whose answer was lost has
 * happened when the gateway shows it; Medusa records it by the amounts. A refund that was accepted
 * ends here, well or not. A refund whose answer was lost does not: Medusa has forgotten it, and only
 * asking for it again, which is never paid twice, puts it into Medusa (DESIGN.md 6).
 */
export async function followMovements(
  db: Database,
  transaction: Transaction,
  truth: GatewayTruth,
  cause: string
): Promise<void> {
  const capture = await findUnclearMovement(db, transaction.id, "capture")
  if (capture && reached(transaction, capture, truth.captured)) {
    await endMovement(db, transaction.id, capture, cause, "done")
  }
  if (transaction.refund_pending_at) {
    await followRefund(db, transaction, truth, cause)
  }
}

async function followRefund(
  db: Database,
  transaction: Transaction,
  truth: GatewayTruth,
  cause: string
): Promise<void> {
  const { id, refund_pending_at: since } = transaction
  const refund = await findUnclearMovement(db, id, "refund")
  if (!refund || !since || reached(transaction, refund, truth.refunded)) {
    if (refund) {
      await endMovement(db, id, refund, cause, "done")
    }
    return clearRefundPending(db, id)
  }
  const failed = truth.failed?.find(
    ({ kind, at }) => kind === "refund" && at !== null && at.getTime() >= since.getTime() - 60_000
  )
  if (failed) {
    await endMovement(db, id, refund, cause, "refused")
    await clearRefundPending(db, id)
    await appendEvent(db, {
      transactionId: id,
      name: "refund_failed",
      amount: refund.amount,
      cause,
      details: { reason: failed.reason, gateway_id: failed.id },
    })
    await raiseAttention(db, {
      transactionId: id,
      reason: "refund_failed",
      details: { amount: refund.amount, medusa_refund: refund.key, why: failed.reason },
      cause,
    })
  } else if (Date.now() - since.getTime() > REFUND_PATIENCE_MS) {
    await raiseAttention(db, {
      transactionId: id,
      reason: "refund_unconfirmed",
      details: { amount: refund.amount, medusa_refund: refund.key, since: since.toISOString() },
      cause,
    })
  }
}

function reached(
  { amount: { currency, exponent } }: Transaction,
  { before, amount }: AskedMovement,
  total: Money
): boolean {
  const money = (text: string) => Money.ofDecimal(text, currency, exponent)
  return total.currency === currency && total.compare(money(before).plus(money(amount))) >= 0
}
