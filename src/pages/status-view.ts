import { transactionStates, type TransactionState } from "../gateways/transaction-state"

/** The part of a journal transaction that its public status is made of. */
export type StatusFacts = {
  state: string
  attention_reason: string | null
  order_id: string | null
  /** What the last inquiry kept; only its progress is read. */
  snapshot?: Readonly<Record<string, unknown>> | null
}

/** Confirmations that a payment has and needs, such as blocks on a chain. */
export type Confirmations = { seen: number; needed: number }

/** What a shopper may know; the body of `GET /payments/:gateway/:txn_id/status`, nothing personal in it. */
export type StatusView = {
  state: TransactionState
  order_placed: boolean
  /** The shopper's money is there but a person has to look; troubles of the shop alone stay hidden. */
  attention: boolean
  /** Nothing will change by waiting, so the page stops asking. */
  final: boolean
  /** Only while the payment is seen and not certain yet. */
  confirmations?: Confirmations
}

/** Reasons that say by themselves that money came which no order has used (DESIGN.md 6). */
const STRAY_MONEY = new Set(["late_payment", "double_payment", "cart_changed", "order_failed"])

/**
 * Public status of a transaction, the same for the pages and for their JSON. A state nobody knows
 * is pending. An attention reason is shown only if it is about the shopper's own money: a
 * mismatch, stray money, or any reason on a paid transaction without an order.
 */
export function statusView(facts: StatusFacts): StatusView {
  const state = transactionStates.find((known) => known === facts.state) ?? "pending"
  const order_placed = Boolean(facts.order_id)
  const attention = concernsShopper(facts.attention_reason, isPaid(state) && !order_placed)
  const final = isFinal({ state, order_placed, attention })
  const confirmations = final || isPaid(state) ? null : confirmationsOf(facts.snapshot)
  return { state, order_placed, attention, final, ...(confirmations ? { confirmations } : {}) }
}

function confirmationsOf(snapshot: StatusFacts["snapshot"]): Confirmations | null {
  const progress = snapshot?.progress as { confirmations?: unknown; needed?: unknown } | undefined
  const [seen, needed] = [progress?.confirmations, progress?.needed]
  return Number.isInteger(seen) && Number.isInteger(needed) && Number(needed) > 0
    ? { seen: Number(seen), needed: Number(needed) }
    : null
}

/** True when waiting changes nothing: closed, handed to a person, or paid with its order placed. */
export function isFinal(view: Pick<StatusView, "state" | "order_placed" | "attention">): boolean {
  return view.attention || isClosed(view.state) || (isPaid(view.state) && view.order_placed)
}

/** True for states in which the gateway confirmed the money, reserved or taken. */
export function isPaid(state: TransactionState): state is "authorized" | "captured" {
  return state === "authorized" || state === "captured"
}

function isClosed(state: TransactionState): boolean {
  return state === "declined" || state === "cancelled" || state === "expired"
}

function concernsShopper(reason: string | null, paidWithoutOrder: boolean): boolean {
  if (!reason) {
    return false
  }
  return paidWithoutOrder || STRAY_MONEY.has(reason) || reason.endsWith("_mismatch")
}
