import type { Findings } from "./verdict"

/** Milliseconds on the clock of Medusa's database. Null where there was nothing to measure. */
export interface Timing {
  /** From the receipt of the callback that brought the order about, until the order was placed. */
  callback_to_order: number | null
  /** Until that callback was settled: order placed, payment captured, journal written. */
  callback_to_settled: number | null
}

/** Reads the journal's timeline. An order that the reconciler brought about has no callback to measure from. */
export function timingOf({ callbacks, events }: Pick<Findings, "callbacks" | "events">): Timing {
  const placed = events.find(({ name }) => name === "order_placed")
  const callback = placed && callbacks.find(({ id }) => id === placed.cause)
  if (!callback) {
    return { callback_to_order: null, callback_to_settled: null }
  }
  const received = at(callback.received_at)
  return {
    callback_to_order: at(placed.created_at) - received,
    callback_to_settled: callback.settled_at === null ? null : at(callback.settled_at) - received,
  }
}

const at = (time: string) => new Date(time).getTime()
