import type { Message } from "./message"
import { payoutStatus, transferStatus } from "./status"

/**
 * The callback's type as the gateway's admin page names it (b2binpay.md 5.2). The body has none, so
 * it is told from the statuses; a "Manual" one is the original again and cannot be told apart.
 */
export function labelOf({ type, status, transfer }: Message): string {
  if (transfer === "none") {
    return type === "payout" && status === payoutStatus.canceled
      ? "Request rejection"
      : "No transfer"
  }
  switch (transfer?.status) {
    case transferStatus.confirmed:
      return isEarly(transfer.confirmations, transfer.needed) ? "User confirmation" : "Confirmation"
    case transferStatus.unconfirmed:
      return "User confirmation"
    case transferStatus.failed:
      return "Fail"
    case transferStatus.blocked:
    case transferStatus.cancelled:
      return type === "deposit" ? "Block" : "Cancel"
    default:
      return `transfer ${transfer?.status ?? "(no status)"}`
  }
}

/** Fewer blocks than the coin needs: sent because `confirmations_needed` asked for it. */
function isEarly(confirmations: unknown, needed: unknown): boolean {
  return typeof confirmations === "number" && typeof needed === "number" && confirmations < needed
}
