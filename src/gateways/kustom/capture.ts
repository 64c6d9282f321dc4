import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import type { Context } from "./context"
import { movementLines } from "./movement-lines"
import type { Order } from "./order"
import { orderStateOf } from "./status"
import { writeOnce } from "./write"

/**
 * Captures exactly this amount (kustom.md 6.2). `key` is Medusa's capture id. Most in-person orders
 * are captured by the device itself: nothing is sent then. Throws GatewayError.
 */
export async function capture(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string
): Promise<GatewayTruth> {
  requireAmount(transaction, amount)
  return writeOnce(context, {
    transaction,
    asked: { kind: "capture", amount, key },
    guard: (order) => requireCapturable(transaction, order, amount),
    lines: (order) => {
      // All at once: the guard lets no such amount pass after a part.
      const isWhole = amount.equals(order.amount)
      return movementLines(order, amount, transaction.captureDetails, isWhole)
    },
  })
}

/** Refuses what no look at the order could make right. */
function requireAmount({ amount: asked, reference }: TransactionFacts, amount: Money): void {
  if (amount.currency !== asked.currency) {
    throw refuse(
      "CURRENCY_MISMATCH",
      `${reference} is in ${asked.currency}; a capture in ${amount.currency} is not possible`
    )
  }
  if (!amount.isPositive()) {
    throw refuse("AMOUNT_NOT_POSITIVE", `A capture of ${reference} must be above zero`)
  }
}

function requireCapturable({ reference }: TransactionFacts, order: Order, amount: Money): void {
  const { state } = orderStateOf(order)
  if (state !== "authorized" && state !== "captured") {
    throw refuse(
      "NOT_CAPTURABLE",
      `Kustom does not let ${reference} be captured: its order is ${order.status} with fraud status ${order.fraudStatus}`
    )
  }
  const left = order.remaining ?? order.amount.minus(order.captured)
  if (amount.compare(left) > 0) {
    throw refuse(
      "AMOUNT_TOO_HIGH",
      `A capture of ${amount} exceeds the ${left} that are left of ${reference}`
    )
  }
}

const refuse = (code: string, why: string) => new GatewayError("invalid", why, { code })
