import en from "../i18n/en"
import { camelCase } from "./transaction/event-key"
import type { TextKey } from "./use-text"

/**
 * Text of why a person has to look at a payment and what that person can do; the one for reasons
 * without a text of their own shows the `reason` itself.
 */
export function attentionKeyOf(reason: string): TextKey {
  const key = camelCase(reason)
  return Object.keys(en.attention).includes(key)
    ? (`attention.${key}` as TextKey)
    : "attention.other"
}

/** Its name in two or three words; null for a reason that has none. */
export function reasonKeyOf(reason: string): TextKey | null {
  const key = camelCase(reason)
  return Object.keys(en.attentionPage.reasons).includes(key)
    ? (`attentionPage.reasons.${key}` as TextKey)
    : null
}
