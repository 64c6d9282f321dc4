import type { CallbackCount, CallbackStatus } from "../modules/payment-journal/store"

export type Counts = {
  verified: number
  hint: number
  refused: number
  /** What was learned by asking, without a callback. */
  inquiry: number
  /** What has become of those that were taken. */
  statuses: Record<CallbackStatus, number>
}

/** Sums what an account received. */
export function countsOf(counted: readonly CallbackCount[]): Counts {
  const counts: Counts = {
    verified: 0,
    hint: 0,
    refused: 0,
    inquiry: 0,
    statuses: { new: 0, in_progress: 0, waiting: 0, done: 0, ignored: 0, failed: 0 },
  }
  for (const { channel, authenticity, status, count } of counted) {
    counts[channel === "inquiry" ? "inquiry" : authenticity] += count
    if (channel === "server" && authenticity !== "refused") {
      counts.statuses[status] += count
    }
  }
  return counts
}
