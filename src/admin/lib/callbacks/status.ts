import type { ListedCallback } from "../api/callback-types"

/** Statuses as people are shown them: a refusal is none of the journal's, and weighs more. */
export type ShownStatus = ListedCallback["status"] | "refused"

type Facts = Pick<ListedCallback, "status" | "authenticity" | "cause" | "result">

export function shownStatusOf({ status, authenticity }: Facts): ShownStatus {
  return authenticity === "refused" ? "refused" : status
}

/** Why it is as it is, as a code or a gateway's words; null where the status says all. */
export function reasonOf(callback: Facts): string | null {
  return shownStatusOf(callback) === "refused" ? callback.cause : callback.result
}

/** Colours of Medusa's StatusBadge. */
export const statusColors: Record<ShownStatus, "grey" | "blue" | "orange" | "green" | "red"> = {
  new: "blue",
  in_progress: "blue",
  done: "green",
  ignored: "grey",
  waiting: "orange",
  failed: "red",
  refused: "red",
}
