import Negotiator from "negotiator"
import { localeOf, type Locale } from "./known-locales"

export { locales, type Locale } from "./known-locales"

/**
 * Language of a page. `stored` is the locale of the cart or transaction ("et-EE", "en_US", "no");
 * if it is one of ours it wins, else the browser's `Accept-Language` decides, else English.
 */
export function chooseLocale(wishes: {
  stored?: string | null
  acceptLanguage?: string | null
}): Locale {
  const accepted = new Negotiator({
    headers: { "accept-language": wishes.acceptLanguage ?? "" },
  }).languages()
  return [wishes.stored ?? "", ...accepted].map(localeOf).find(Boolean) ?? "en"
}
