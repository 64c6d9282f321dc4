import type { TimelineEvent } from "../api/transactions"
import { reasonKeyOf } from "../attention"
import type { Translate } from "../use-text"
import { eventKey, words } from "./event-key"
import { whyText } from "./why"

/** Details of an event that are for people, the most telling first. */
const TELLING = ["note", "error", "why", "how", "status", "result"] as const

/** What an event is called, and what there is to tell beside it. */
export function eventText(
  { name, to_state, details }: TimelineEvent,
  t: Translate
): { title: string; more: string | null } {
  const key = eventKey(name)
  const state = to_state ? t(`transaction.states.${to_state}`) : ""
  const reason = typeof details?.reason === "string" ? details.reason : ""
  const reasonKey = reasonKeyOf(reason)
  const title = key
    ? t(key, { state, reason: reasonKey ? t(reasonKey) : words(reason) })
    : words(name)
  const told = TELLING.map((one) => details?.[one]).find((one) => typeof one === "string")
  return { title, more: typeof told === "string" ? whyText(told, t) : null }
}
