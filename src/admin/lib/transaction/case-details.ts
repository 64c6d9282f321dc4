import en from "../../i18n/en"
import type { TextKey, Translate } from "../use-text"
import { words } from "./event-key"
import { whyText } from "./why"

/** Told elsewhere on the page, or of no use to a person. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  "order_id",
  "cart_id",
  "payment_id",
  "callback_id",
  "medusa_refund",
])

/** The details of a case as lines of label and text, in the order in which they were noted. */
export function caseDetails(
  details: Record<string, unknown> | null,
  t: Translate
): [label: string, text: string][] {
  return Object.entries(details ?? {}).flatMap(([name, value]) => {
    const isText = typeof value === "string" && value !== ""
    return isText && !ELSEWHERE.has(name)
      ? [[labelOf(name, t), name === "why" ? whyText(value, t) : value]]
      : []
  })
}

function labelOf(name: string, t: Translate): string {
  return Object.keys(en.transaction.caseDetails).includes(name)
    ? t(`transaction.caseDetails.${name}` as TextKey)
    : words(name)
}
