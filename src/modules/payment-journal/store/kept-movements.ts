import type { Movement } from "../../../gateways/contract"

/** A capture, refund, void or chargeback as the gateway listed it; decimal text in major units. */
export type KeptMovement = {
  kind: Movement["kind"]
  /** The gateway's id of it. */
  id: string
  amount: string
  currency_code: string
  /** ISO 8601; null when the gateway did not say. */
  at: string | null
}

/** The newest ones that are kept of a payment: enough for people, and never a flood. */
const MOST = 50

/** What of a truth's movements goes into the snapshot, for people. */
export function keptMovements(movements: readonly Movement[]): KeptMovement[] {
  return movements.slice(-MOST).map(({ kind, id, amount, at }) => ({
    kind,
    id,
    amount: amount.toDecimal(),
    currency_code: amount.currency,
    at: at?.toISOString() ?? null,
  }))
}
