import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { entriesOf } from "./amounts"
import type { PaymentOrder } from "./order"

/** A capture or refund that we ask for. */
export type Asked = { rel: "capture" | "reversal"; amount: Money; reference: string }

/** Refuses what no look at the gateway could make right: nothing, or another currency. */
export function requireAmount(transaction: TransactionFacts, { rel, amount }: Asked): void {
  const { currency } = transaction.amount
  if (amount.currency !== currency) {
    throw new GatewayError(
      "invalid",
      `${transaction.reference} is in ${currency}; a ${rel} in ${amount.currency} is not possible`,
      { code: "CURRENCY_MISMATCH" }
    )
  }
  if (!amount.isPositive()) {
    throw new GatewayError("invalid", `A ${rel} of ${transaction.reference} must be above zero`, {
      code: "AMOUNT_NOT_POSITIVE",
    })
  }
}

/** Refuses more than is left. */
export function requireLeft(transaction: TransactionFacts, asked: Asked, left: Money): void {
  if (asked.amount.compare(left) > 0) {
    throw new GatewayError(
      "invalid",
      `A ${asked.rel} of ${asked.amount} exceeds the ${left} that are left of ${transaction.reference}`,
      { code: "AMOUNT_TOO_HIGH" }
    )
  }
}

/**
 * Whether the gateway lists it, found by our reference and never by its place in the list. Throws
 * GatewayError conflict when our reference stands for another amount.
 */
export function isListed(order: PaymentOrder, { rel, amount, reference }: Asked): boolean {
  const found = entriesOf(order, rel).find((entry) => entry.reference === reference)
  if (found && !found.amount.equals(amount)) {
    throw new GatewayError(
      "conflict",
      `Swedbank Pay has a ${rel} ${reference} of ${found.amount}, not of ${amount}; nothing was sent`,
      { code: "REFERENCE_OF_ANOTHER_AMOUNT" }
    )
  }
  return found !== undefined
}

/** Body of a capture or refund (swedbank-pay.md 5); amounts in minor units. */
export function movementBody(
  transaction: TransactionFacts,
  { rel, amount, reference }: Asked,
  vatAmount: bigint
): Record<string, unknown> {
  const what = rel === "capture" ? "Capture" : "Refund"
  return {
    transaction: {
      description: `${what} of ${transaction.reference}`.slice(0, 40),
      amount: Number(amount.minor),
      vatAmount: Number(vatAmount),
      payeeReference: reference,
      receiptReference: reference,
    },
  }
}
