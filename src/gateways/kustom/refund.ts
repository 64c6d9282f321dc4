import type { GatewayTruth, TransactionFacts } from "../contract"
import type { Money } from "../money"
import { requireRefundable } from "../refund-guard"
import type { Context } from "./context"
import { movementLines } from "./movement-lines"
import { writeOnce } from "./write"

/**
 * Refunds exactly this amount (kustom.md 6.2). `key` is Medusa's refund id. Throws GatewayError.
 */
export async function refund(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string
): Promise<GatewayTruth> {
  // Before anything is read: of nothing, or in another currency.
  requireRefundable(transaction, amount, amount)
  return writeOnce(context, {
    transaction,
    asked: { kind: "refund", amount, key },
    guard: ({ captured, refunded }) =>
      requireRefundable(transaction, amount, captured.minus(refunded)),
    lines: (order) => {
      // All at once: the guard lets no such amount pass after a part.
      const isWhole = amount.equals(order.captured)
      return context.options.sendRefundLines
        ? movementLines(order, amount, transaction.refundDetails, isWhole)
        : null
    },
  })
}
