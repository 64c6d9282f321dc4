import type { FailedMovement, TransactionState } from "../../../src/gateways/contract"

/** Who moved money: our own call, or a person in the gateway's portal. */
export type Mover = "api" | "portal"

export type Moved = { kind: "capture" | "refund" | "void" | "abort"; cents: number; by: Mover }

/** A payment as the gateway holds it; amounts in cents. */
export type HeldPayment = {
  transactionId: string
  reference: string
  gatewayId: string
  /** What was asked for, and what the shopper paid: now and then another amount. */
  asked: number
  paid: number
  state: TransactionState
  authorized: number
  captured: number
  refunded: number
  /** Everything that ever moved, for the invariants. */
  moved: Moved[]
  /** Keys of calls that were carried out. */
  done: Set<string>
  /** A refund that was accepted and not carried out yet. */
  pending: { key: string; cents: number } | null
  failed: FailedMovement[]
}

/** What can still be captured. */
export const reservedOf = ({ state, authorized, captured }: HeldPayment): number =>
  state === "authorized" ? authorized - captured : 0

/** What has been captured and not given back, an accepted refund included. */
export const keptOf = ({ captured, refunded, pending }: HeldPayment): number =>
  captured - refunded - (pending?.cents ?? 0)

/** Money of the shopper's is there. */
export const holds = (held: HeldPayment): boolean =>
  reservedOf(held) > 0 || held.captured > held.refunded

/** Captures some of what is reserved. */
export function captureOf(held: HeldPayment, cents: number, by: Mover): void {
  held.captured += cents
  held.state = held.captured === held.authorized ? "captured" : "authorized"
  held.moved.push({ kind: "capture", cents, by })
}

/** Gives some of what is captured back. */
export function refundOf(held: HeldPayment, cents: number, by: Mover): void {
  held.refunded += cents
  held.moved.push({ kind: "refund", cents, by })
}

/** Gives up what is reserved. */
export function voidOf(held: HeldPayment, by: Mover): void {
  held.moved.push({ kind: "void", cents: reservedOf(held), by })
  held.state = held.captured > 0 ? "captured" : "cancelled"
}
