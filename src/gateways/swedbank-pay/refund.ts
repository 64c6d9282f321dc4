import type { GatewayTruth, TransactionFacts } from "../contract"
import type { Money } from "../money"
import { amountsOf } from "./amounts"
import type { Context } from "./context"
import { requireUnlocked } from "./lock-guard"
import { isListed, movementBody, requireAmount, requireLeft, type Asked } from "./movement"
import { movementReference } from "./references"
import { meaningOf } from "./status"
import { truthOf } from "./truth"
import { reversalVat } from "./vat"
import { writeOnce } from "./write"

/**
 * Refunds exactly this amount (swedbank-pay.md 5). `key` is Medusa's refund id and names the refund
 * at the gateway, so a repeat never refunds twice. Some methods only accept it and carry it out
 * within days: `refundPending` then, and an inquiry shows the end. Throws GatewayError.
 */
export async function refund(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string
): Promise<GatewayTruth> {
  const reference = movementReference("reversal", key, context.options)
  const asked: Asked = { rel: "reversal", amount, reference }
  requireAmount(transaction, asked)
  return writeOnce(context, {
    rel: "reversal",
    transaction,
    reference,
    guard: (order) => {
      const { captured, refunded } = amountsOf(order)
      requireLeft(transaction, asked, captured.minus(refunded))
      requireUnlocked(order, transaction)
    },
    body: (order) => movementBody(transaction, asked, reversalVat(order, amount)),
    isDone: (order) => isListed(order, asked),
    failsAs: "refund",
    accepted: (order) => {
      const truth = truthOf(order, `refund ${reference} accepted, not listed yet`)
      // Without a list the status tells as much: nothing is left that could be pending.
      return meaningOf(order.status) === "returned" ? truth : { ...truth, refundPending: true }
    },
  })
}
