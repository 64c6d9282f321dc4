/** State of a transaction. Refunds and voids are amounts beside it (DESIGN.md 4). */
export const transactionStates = [
  "opened",
  "pending",
  "authorized",
  "captured",
  "declined",
  "cancelled",
  "expired",
] as const
export type TransactionState = (typeof transactionStates)[number]
