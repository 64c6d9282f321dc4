import type { BrowserStore } from "../api/browser-store"

const KEY = "shop_payments"

/** More than anyone looks at; older ones are forgotten. */
const LIMIT = 8

/** The form of a transaction's id; anything else in the store is not ours. */
const TRANSACTION_ID = /^txn_[A-Za-z0-9]+$/

/** Ids of the transactions that this browser has started, newest first. */
export function recallPayments(store: BrowserStore): string[] {
  const known = parsed(store.get(KEY))
  return Array.isArray(known) ? known.filter(isTransactionId).slice(0, LIMIT) : []
}

/** Keeps the id of a transaction; nothing else about it. An id that is known moves to the top. */
export function rememberPayment(store: BrowserStore, id: string): void {
  const others = recallPayments(store).filter((known) => known !== id)
  keep(store, [id, ...others])
}

/** Forgets some transactions; they go on without being looked at. */
export function forgetPayments(store: BrowserStore, ids: readonly string[]): void {
  keep(
    store,
    recallPayments(store).filter((known) => !ids.includes(known))
  )
}

/** Whether a text can be the id of a transaction. */
export function isTransactionId(value: unknown): value is string {
  return typeof value === "string" && TRANSACTION_ID.test(value)
}

function keep(store: BrowserStore, ids: string[]): void {
  if (ids.length > 0) {
    store.set(KEY, JSON.stringify(ids.slice(0, LIMIT)))
  } else {
    store.remove(KEY)
  }
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "[]")
  } catch {
    return []
  }
}
