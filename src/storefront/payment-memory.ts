import { isTransactionId } from "./payment-status"

/** The three calls of `localStorage` that are used. */
export type PaymentStore = Pick<Storage, "getItem" | "setItem" | "removeItem">

/** The payments that a browser has started, so that a shopper who comes back by hand finds them. */
export type PaymentMemory = {
  /** Ids of the transactions, newest first. */
  recall(): string[]
  /** Keeps the id of a transaction; nothing else about it. An id that is known moves to the top. */
  remember(txnId: string): void
  /** Forgets some transactions; they go on without being looked at. */
  forget(txnIds: readonly string[]): void
}

const KEY = "verified_payments"

/** More than anyone looks at; older ones are forgotten. */
const LIMIT = 8

/**
 * A memory over `localStorage`, or over nothing where there is none: on a server, or in a browser that
 * forbids it.
 */
export function paymentMemory(store: PaymentStore | undefined = browserStore()): PaymentMemory {
  const recall = () => {
    const known = parsed(attempt(() => store?.getItem(KEY)))
    return Array.isArray(known) ? known.filter(isTransactionId) : []
  }
  const keep = (ids: string[]) =>
    void attempt(() =>
      ids.length > 0
        ? store?.setItem(KEY, JSON.stringify(ids.slice(0, LIMIT)))
        : store?.removeItem(KEY)
    )
  return {
    recall,
    remember: (txnId) => keep([txnId, ...recall().filter((known) => known !== txnId)]),
    forget: (txnIds) => keep(recall().filter((known) => !txnIds.includes(known))),
  }
}

const browserStore = (): PaymentStore | undefined =>
  attempt(() => (typeof localStorage === "undefined" ? undefined : localStorage)) ?? undefined

/** A browser may refuse even to name its store. */
function attempt<T>(use: () => T): T | null {
  try {
    return use()
  } catch {
    return null
  }
}

function parsed(text: string | null | undefined): unknown {
  try {
    return JSON.parse(text ?? "[]")
  } catch {
    return []
  }
}
