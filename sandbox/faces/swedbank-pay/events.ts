import { randomUUID } from "node:crypto"

import { nextNumber } from "./numbers"
import type { HistoryEntry, Order, OrderEvent } from "./order"

export const newEvent = <Type extends OrderEvent["type"]>(type: Type, at: Date) => ({
  number: nextNumber(),
  id: randomUUID() as string,
  type,
  at,
})

/** Makes an event the order's newest; returns it. */
export function remember<Event extends OrderEvent>(
  order: Order,
  event: Event,
  history?: Omit<HistoryEntry, "at" | "number">
): Event {
  order.lastEvent = event
  order.updated = event.at
  if (history) {
    order.history.push({ at: event.at, number: event.number, ...history })
  }
  return event
}

/** The order before anything happened to it. */
export const openedOrder = (order: Order): Order => ({
  ...order,
  transactions: [],
  attempt: undefined,
  failedAttempts: [],
  failedOperations: [],
  failuresInARow: 0,
  pendingReversal: undefined,
  history: order.history.slice(0, 1),
  abortReason: undefined,
  lastEvent: order.opening,
})
