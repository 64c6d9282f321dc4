import type { CallbackDelivery } from "../gateways/contract"
import type { SeenCallback } from "../modules/payment-journal/store"
import { finding, type Finding } from "./findings"

/** Seconds looked back for refused callbacks of a gateway that does not say how long it tries. */
const UNKNOWN_WINDOW = 86_400

export type RetryWindow = {
  /** When the gateway gives up; null when it does not say. */
  until: Date | null
  /** When it tries next; null when it does not say, or has done all that it says it does. */
  next: Date | null
}

/** Seconds in which a refused callback may still come again. */
export function retrySeconds({ givesUpAfter }: Pick<CallbackDelivery, "givesUpAfter">): number {
  return givesUpAfter ?? UNKNOWN_WINDOW
}

/** How long the gateway goes on sending a callback that it first sent at `first`. */
export function retryWindowOf(
  { retriesAfter, givesUpAfter }: Pick<CallbackDelivery, "retriesAfter" | "givesUpAfter">,
  first: Date,
  now: Date
): RetryWindow {
  const after = (seconds: number) => new Date(first.getTime() + seconds * 1000)
  const next = retriesAfter?.map(after).find((moment) => moment > now)
  return { until: givesUpAfter === null ? null : after(givesUpAfter), next: next ?? null }
}

/** What a person has to know about a callback that was refused and may still come again. */
export function retryFindings(refused: SeenCallback | null, retry: RetryWindow | null): Finding[] {
  if (!refused || !retry) {
    return []
  }
  const facts = { cause: refused.cause ?? "", since_at: refused.received_at.toISOString() }
  return [
    retry.until
      ? finding("refused_waiting", "warning", { ...facts, until_at: retry.until.toISOString() })
      : finding("refused_open_end", "warning", facts),
  ]
}
