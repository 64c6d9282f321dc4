import type { TransactionState } from "../gateways/contract"

const RANK: Record<TransactionState, number> = {
  opened: 0,
  pending: 1,
  declined: 2,
  cancelled: 2,
  expired: 2,
  authorized: 3,
  captured: 4,
}

/** Nothing more is expected of the shopper or the gateway. */
export function isFinal(state: TransactionState): boolean {
  return RANK[state] >= 2 && state !== "authorized"
}

export type Transition = { to: TransactionState } | { conflict: true }

/**
 * States never go backwards (DESIGN.md 5). Money that arrives after an end (paid after expiry) is
 * a step forward; a payment that the gateway later calls declined is a conflict for a person. Only
 * an uncaptured authorization may be cancelled or expire.
 */
export function nextState(from: TransactionState, truth: TransactionState): Transition {
  if (RANK[truth] > RANK[from]) {
    return { to: truth }
  }
  if (truth === "opened" || truth === "pending") {
    return { to: from }
  }
  if (from === "authorized") {
    return { to: truth }
  }
  return RANK[from] === RANK[truth] || truth === "authorized" ? { to: from } : { conflict: true }
}
