import type { StoredCallback, TimelineEvent } from "../modules/payment-journal/store"

export type TimelineStep = {
  /** `event` is something that happened to the payment because of this callback. */
  step: "received" | "verified_again" | "claimed" | "inquired" | "event" | "ended" | "due"
  at: Date
  /** Milliseconds since the step before; null for the first, and for what is still to come. */
  since_ms: number | null
  /** Milliseconds that it took, where it took any that we know. */
  took_ms: number | null
  event: TimelineEvent | null
}

type Times = Pick<
  StoredCallback,
  | "received_at"
  | "created_at"
  | "claimed_at"
  | "inquired_at"
  | "inquiry_ms"
  | "settled_at"
  | "next_attempt_at"
  | "status"
>

/** Rows are written within moments of their receipt, unless they were refused then. */
const MOMENT_MS = 1000

/** What became of a callback and when, of several tries the last; in the order in which it was. */
export function timelineOf(callback: Times, events: TimelineEvent[]): TimelineStep[] {
  const { received_at, created_at, claimed_at, inquired_at, inquiry_ms, settled_at } = callback
  const wasLate = created_at.getTime() - received_at.getTime() > MOMENT_MS
  const past = [
    step("received", received_at),
    step("verified_again", wasLate ? created_at : null),
    step("claimed", claimed_at),
    step("inquired", inquired_at, { took_ms: inquiry_ms }),
    ...events.map((event) => step("event", event.created_at, { event })),
    step("ended", settled_at),
  ]
    .filter((one) => one !== null)
    .sort((left, right) => left.at.getTime() - right.at.getTime())
  const timed = past.map((one, index) => ({
    ...one,
    since_ms: index === 0 ? null : one.at.getTime() - past[index - 1].at.getTime(),
  }))
  const due = callback.status === "waiting" ? step("due", callback.next_attempt_at) : null
  return due ? [...timed, due] : timed
}

function step(
  name: TimelineStep["step"],
  at: Date | null,
  more: Partial<TimelineStep> = {}
): TimelineStep | null {
  return at && { step: name, at, since_ms: null, took_ms: null, event: null, ...more }
}
