import type { GatewayTruth, TransactionFacts } from "../contract"
import type { Money } from "../money"
import { amountsOf } from "./amounts"
import type { Context } from "./context"
import { requireUnlocked } from "./lock-guard"
import { isListed, movementBody, requireAmount, requireLeft, type Asked } from "./movement"
import { movementReference } from "./references"
import { truthOf } from "./truth"
import { captureVat } from "./vat"
import { writeOnce } from "./write"

/**
 * Captures exactly this amount (swedbank-pay.md 5). `key` is Medusa's capture id and names the
 * capture at the gateway, so a repeat never captures twice. Throws GatewayError.
 */
export async function capture(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string
): Promise<GatewayTruth> {
  const reference = movementReference("capture", key, context.options)
  const asked: Asked = { rel: "capture", amount, reference }
  requireAmount(transaction, asked)
  return writeOnce(context, {
    rel: "capture",
    transaction,
    reference,
    guard: (order) => {
      const { authorized, captured } = amountsOf(order)
      // After a cancellation of the rest less is left than was never captured.
      requireLeft(transaction, asked, order.remaining.capture ?? authorized.minus(captured))
      requireUnlocked(order, transaction)
    },
    body: (order) => movementBody(transaction, asked, captureVat(order, amount)),
    isDone: (order) => isListed(order, asked),
    failsAs: "capture",
    accepted: (order) => truthOf(order, `capture ${reference} accepted, not listed yet`),
  })
}
