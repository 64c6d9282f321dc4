import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { requireRefundable } from "../refund-guard"
import { voidPayment } from "./void"
import type { Context } from "./context"
import { refundPayload } from "./payloads"
import { refundReference } from "./references"
import { writeOnce } from "./write"

const HOUR_MS = 3_600_000

/**
 * Refunds exactly this amount (syok2pay.md 4.2). `key` is Medusa's refund id and names the refund
 * at the gateway, so a repeat never refunds twice. Throws GatewayError.
 */
export async function refund(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string
): Promise<GatewayTruth> {
  requireRefundable(transaction, amount, transaction.captured.minus(transaction.refunded))
  if (voidFirst(context, transaction, amount)) {
    try {
      return await voidPayment(context, transaction, key)
    } catch (error) {
      if (!(error instanceof GatewayError && ["unsupported", "declined"].includes(error.kind))) {
        throw error
      }
    }
  }
  const payload = refundPayload(transaction, amount, refundReference(key), context.options)
  try {
    return await writeOnce(context, {
      call: "refund",
      transaction,
      payload,
      isDone: (truth, received) =>
        shows(truth, transaction, amount) ||
        // The gateway has our reference and is still working on it: another refund would be a second.
        (received && truth.snapshot.txn_status === "REFUND_PENDING"),
    })
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "unsupported") {
      throw new GatewayError(
        "unsupported",
        `Syok2Pay cannot refund ${transaction.reference}: its channel does not support it. ` +
          "Pay the money back by other means, such as a bank transfer.",
        { code: error.code, correlationId: error.correlationId, cause: error }
      )
    }
    throw error
  }
}

function voidFirst(
  { options, now }: Context,
  transaction: TransactionFacts,
  amount: Money
): boolean {
  return (
    options.voidBeforeRefund &&
    amount.equals(transaction.captured) &&
    now() - transaction.createdAt.getTime() <= options.voidWindowHours * HOUR_MS
  )
}

/** The refunded total grew by the amount since we last knew it. */
function shows(truth: GatewayTruth, transaction: TransactionFacts, amount: Money): boolean {
  if (truth.refunded.currency !== amount.currency) {
    return false
  }
  return truth.refunded.compare(transaction.refunded.plus(amount)) >= 0
}
