import { createInstance } from "i18next"
import type { Locale } from "./locale"
import cs from "./locales/cs.json"
import da from "./locales/da.json"
import en from "./locales/en.json"
import et from "./locales/et.json"
import fi from "./locales/fi.json"
import lt from "./locales/lt.json"
import lv from "./locales/lv.json"
import ms from "./locales/ms.json"
import nb from "./locales/nb.json"
import pl from "./locales/pl.json"
import sv from "./locales/sv.json"
import { plainText } from "./plain-text"

/** Texts by locale; English is the reference for the keys. */
export const resources: Readonly<Record<Locale, typeof en>> = {
  cs,
  da,
  en,
  et,
  fi,
  lt,
  lv,
  ms,
  nb,
  pl,
  sv,
}

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
    Object.entries(resources).map(([locale, texts]) => [locale, { [SECTION]: texts }])
  ),
})

/** Text by dotted key ("declined.title"); not escaped, so print it through the template only. */
export function translator(locale: Locale, values: Record<string, string>) {
  const translate = i18n.getFixedT(locale, SECTION)
  return (key: string): string => translate(key, values)
}
