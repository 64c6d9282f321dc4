import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import type { Entry, Order } from "./order"

/** A capture or refund that we ask for. `key` is Medusa's id of it, and our name of it there. */
export type Asked = { kind: "capture" | "refund"; amount: Money; key: string }

/**
 * Whether the order shows that it has happened. Ours are found by our name. Beyond that a capture
 * has happened once that much is captured, whoever did it: the device captures by itself (kustom.md
 * 1). A refund has only when its entries do not name somebody else: two refunds of one amount may
 * both be wanted. Throws GatewayError conflict when our name stands for another amount.
 */
export function isDone(order: Order, transaction: TransactionFacts, asked: Asked): boolean {
  const { kind, amount, key } = asked
  const entries = entriesOf(order, kind)
  const ours = entries.find(({ reference }) => reference === key)
  if (ours) {
    requireAmount(ours, transaction, asked)
    return true
  }
  const moved = kind === "capture" ? order.captured : order.refunded
  const before = kind === "capture" ? transaction.captured : transaction.refunded
  const isThere = moved.compare(before.plus(amount)) >= 0
  if (kind === "capture") {
    return isThere
  }
  const named = entries
    .filter(({ reference }) => reference !== null)
    .reduce((sum, one) => sum.plus(one.amount), moved.minus(moved))
  return isThere && moved.minus(named).compare(amount) >= 0
}

/** A key that was used before does nothing, whatever the amount (kustom.md 6.3). */
export function requireAmount(entry: Entry, transaction: TransactionFacts, asked: Asked): void {
  if (!entry.amount.equals(asked.amount)) {
    throw new GatewayError(
      "conflict",
      `Kustom has a ${asked.kind} ${entry.id} of ${entry.amount} for ${transaction.reference}, not of ${asked.amount}; nothing more was done`,
      { code: "KEY_OF_ANOTHER_AMOUNT" }
    )
  }
}

export function entriesOf(order: Order, kind: Asked["kind"]): Entry[] {
  return kind === "capture" ? order.captures : order.refunds
}

/** The order with a movement that Kustom has accepted and does not show yet. */
export function withEntry(order: Order, { kind, amount, key }: Asked, id: string): Order {
  const entry: Entry = { id, amount, at: null, reference: key }
  return kind === "capture"
    ? {
        ...order,
        captures: [...order.captures, entry],
        captured: order.captured.plus(amount),
        remaining: order.remaining && order.remaining.minus(amount),
      }
    : {
        ...order,
        refunds: [...order.refunds, entry],
        refunded: order.refunded.plus(amount),
      }
}
