import type { BatchObservableResult } from "@opentelemetry/api"
import { readBacklog, type Backlog, type Database } from "../modules/payment-journal/store"
import { instruments } from "./instruments"

/** Milliseconds for which a look at the database is good, however often somebody collects. */
const GOOD_MS = 15_000

/**
 * Offers what waits in the journal as gauges. The database is asked only while the shop collects
 * metrics, two bounded queries at most every 15 s. Every instance tells the same numbers: take their
 * maximum, never their sum.
 */
export function observeBacklog(db: Database, now: () => number = Date.now): void {
  const { meter } = instruments()
  const unsettled = meter.createObservableGauge("payment.callbacks.unsettled", {
    unit: "{callback}",
    description: "Callbacks that are stored and not settled yet, counted up to 1000",
  })
  const oldest = meter.createObservableGauge("payment.callbacks.unsettled.age", {
    unit: "s",
    description: "Age of the oldest callback that is not settled, 0 when there is none",
  })
  const attention = meter.createObservableGauge("payment.attention", {
    unit: "{payment}",
    description: "Payments that wait for a person, by reason, counted up to 1000",
  })
  let seen: { until: number; backlog: Promise<Backlog> } | null = null

  const look = () => {
    if (!seen || seen.until <= now()) {
      seen = { until: now() + GOOD_MS, backlog: readBacklog(db) }
    }
    return seen.backlog
  }
  const tell = async (result: BatchObservableResult) => {
    const backlog = await look().catch(() => null)
    if (!backlog) {
      // A database that is away has no backlog to tell of; a gap in the curve says so.
      return
    }
    result.observe(unsettled, backlog.unsettled)
    result.observe(oldest, backlog.oldestSeconds)
    backlog.attention.forEach(({ reason, count }) =>
      result.observe(attention, count, { "payment.attention.reason": reason })
    )
  }
  meter.addBatchObservableCallback(tell, [unsettled, oldest, attention])
}
