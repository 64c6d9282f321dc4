import type { PaymentTransaction } from "../api/types"
import { isFailure } from "./attempts"

export type Stage =
  | "waitingForClerk"
  | "waitingForCustomer"
  | "waitingForRetry"
  | "settling"
  | "paid"
  | "declined"
  | "cancelled"
  | "expired"
  | "attention"

/** Kustom's event for "the clerk has chosen a payment method". */
const METHOD_CHOSEN = "ipp.session.activated"

/** Where a payment on a device stands, in the words of the person at the counter. */
export function stageOf(transaction: PaymentTransaction): Stage {
  const { state, attention, settled_at } = transaction
  if (attention) {
    return "attention"
  }
  switch (state) {
    case "captured":
    case "authorized":
      return settled_at ? "paid" : "settling"
    case "declined":
    case "cancelled":
    case "expired":
      return state
    default:
      return openStageOf(transaction)
  }
}

/** Whether nothing more is expected to happen by itself. */
export function isOver(transaction: PaymentTransaction): boolean {
  return ["paid", "declined", "cancelled", "expired", "attention"].includes(stageOf(transaction))
}

/** Colours of Medusa's StatusBadge. */
export const stageColors: Record<Stage, "grey" | "blue" | "orange" | "green" | "red"> = {
  waitingForClerk: "grey",
  waitingForCustomer: "blue",
  waitingForRetry: "orange",
  settling: "blue",
  paid: "green",
  declined: "red",
  cancelled: "grey",
  expired: "grey",
  attention: "red",
}

/** The newest callback that says something decides: after a failed attempt may come another. */
function openStageOf({ callbacks }: PaymentTransaction): Stage {
  for (const callback of callbacks) {
    if (isFailure(callback)) {
      return "waitingForRetry"
    }
    if (callback.label === METHOD_CHOSEN) {
      return "waitingForCustomer"
    }
  }
  return "waitingForClerk"
}
