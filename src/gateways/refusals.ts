import type { Acknowledgement, CallbackOutcome } from "./contract"

const statuses: Readonly<Record<Exclude<CallbackOutcome, "accepted" | "duplicate">, number>> = {
  refused: 401,
  unknown: 404,
  unreadable: 400,
}

/** Our answer to a callback that is not taken: the same few bytes for all, no detail (DESIGN.md 7). */
export function refusalOf(outcome: keyof typeof statuses): Acknowledgement {
  return {
    status: statuses[outcome],
    contentType: "application/json",
    body: '{"success":false}',
  }
}

/** Whether a callback was taken, now or before. */
export function isTaken(outcome: CallbackOutcome): outcome is "accepted" | "duplicate" {
  return outcome === "accepted" || outcome === "duplicate"
}
