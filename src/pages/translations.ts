import { createInstance } from "i18next"
import type { Locale } from "./locale"
import { plainText } from "./plain-text"
import { texts } from "./texts"

const SECTION = "translation"

/**
 * An instance of our own: the shop's i18next, if it has one, is neither read nor changed. Values
 * are cleaned to plain text here and escaped where they are printed (HTML or JSON), so a label
 * such as "A&B" is escaped exactly once.
 */
const i18n = createInstance()
void i18n.init({
  initAsync: false,
  showSupportNotice: false,
  fallbackLng: false,
  interpolation: { escapeValue: true, escape: plainText },
  resources: Object.fromEntries(
    Object.entries(texts).map(([locale, own]) => [locale, { [SECTION]: own }])
  ),
})

/** Text by dotted key ("declined.title"); not escaped, so print it through the template only. */
export function translator(locale: Locale, values: Record<string, string>) {
  const translate = i18n.getFixedT(locale, SECTION)
  return (key: string): string => translate(key, values)
}
