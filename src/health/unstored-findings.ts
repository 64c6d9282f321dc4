import type { Unstored } from "../callbacks/unstored"
import type { CallbackDelivery } from "../gateways/contract"
import { finding, type Finding } from "./findings"
import { retryWindowOf } from "./retry-window"

/** What a person has to know about callbacks that were lost to an outage of the database. */
export function unstoredFindings(unstored: Unstored | null, delivery: CallbackDelivery): Finding[] {
  if (!unstored) {
    return []
  }
  const first = new Date(unstored.firstAt)
  const { until } = retryWindowOf(delivery, first, new Date(unstored.lastAt))
  const facts = {
    count: unstored.count,
    first_at: first.toISOString(),
    last_at: new Date(unstored.lastAt).toISOString(),
  }
  return [
    until
      ? finding("unstored_waiting", "error", { ...facts, until_at: until.toISOString() })
      : finding("unstored_open_end", "error", facts),
  ]
}
