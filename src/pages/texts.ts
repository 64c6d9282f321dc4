import type { Locale } from "./known-locales"
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

/** Texts of the shopper's pages by locale; English is the reference for the keys. */
export const texts: Readonly<Record<Locale, typeof en>> = {
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
