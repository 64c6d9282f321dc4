import type { TransactionState } from "../contract"
import type { Order } from "./order"

/** A state, and the gateway's word when no table knows it. */
export type Judged = { state: TransactionState; unknownStatus?: string }

const sessionStates: ReadonlyMap<string, TransactionState> = new Map([
  ["CREATED", "opened"],
  ["ACTIVE", "pending"],
  ["CANCELLED", "cancelled"],
  ["EXPIRED", "expired"],
  ["FAILED", "declined"],
])

/**
 * What a session without an order says (kustom.md 3.3). A finalized one has an order, so without
 * it nothing is certain.
 */
export function sessionStateOf(status: string | null): Judged {
  const state = sessionStates.get(status?.toUpperCase() ?? "")
  return state ? { state } : unknown(status ?? "(no status)")
}

/**
 * What an order says, amounts first and status second: which status a release leaves behind is not
 * confirmed (kustom.md 6.1, in its order). What contradicts itself is pending.
 */
export function orderStateOf(order: Order): Judged {
  const { status, fraudStatus, captured, amount, remaining } = order
  if (captured.isZero() && (fraudStatus === "REJECTED" || fraudStatus === "STOPPED")) {
    return { state: "declined" }
  }
  if (captured.isPositive()) {
    const isWhole = captured.compare(amount) >= 0 || remaining?.isZero() === true
    if (status === "CANCELLED") {
      return unknown("CANCELLED with captures")
    }
    if (isWhole || ["CAPTURED", "CLOSED", "EXPIRED"].includes(status ?? "")) {
      return { state: "captured" }
    }
  } else if (status === "CANCELLED" || status === "CLOSED") {
    return { state: "cancelled" }
  } else if (status === "EXPIRED") {
    return { state: "expired" }
  }
  if (fraudStatus === "PENDING") {
    return { state: "pending" }
  }
  if (fraudStatus !== null && fraudStatus !== "ACCEPTED") {
    return unknown(`fraud status ${fraudStatus}`)
  }
  return status === "AUTHORIZED" || status === "PART_CAPTURED"
    ? { state: "authorized" }
    : unknown(status ?? "(no status)")
}

function unknown(word: string): Judged {
  return { state: "pending", unknownStatus: word }
}
