import Negotiator from "negotiator"

/** Languages of the shopper's pages; one file each in `locales/`. */
export const locales = ["en", "et", "lv", "lt", "pl", "cs", "sv", "nb", "da", "fi", "ms"] as const
export type Locale = (typeof locales)[number]

/** Norwegian has one macro language code and two written forms; one of them is translated. */
const ALIASES: Readonly<Record<string, Locale>> = { no: "nb", nn: "nb" }

const LANGUAGE = /^\s*([a-z]{2,3})(?:[-_.@]|\s*$)/i

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
  return [wishes.stored ?? "", ...accepted].map(supported).find(Boolean) ?? "en"
}

function supported(tag: string): Locale | undefined {
  const language = LANGUAGE.exec(tag)?.[1].toLowerCase() ?? ""
  return locales.find((locale) => locale === language || locale === ALIASES[language])
}
