import en from "../../i18n/en"
import type { TextKey } from "../use-text"

/** Under which key the text of a timeline event is; null for one that has none. */
export function eventKey(name: string): TextKey | null {
  const key = camelCase(name)
  return Object.keys(en.transaction.events).includes(key)
    ? (`transaction.events.${key}` as TextKey)
    : null
}

/** `refund_accepted` becomes `refundAccepted`. */
export function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** A name that has no text, as words. */
export function words(name: string): string {
  return name.replace(/_/g, " ")
}
