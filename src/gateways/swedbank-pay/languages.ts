import Negotiator from "negotiator"

/** Languages of the payment page (swedbank-pay.md 3, `language`). */
export const languages = [
  "da-DK",
  "de-DE",
  "en-US",
  "es-ES",
  "et-EE",
  "fi-FI",
  "fr-FR",
  "lt-LT",
  "lv-LV",
  "nb-NO",
  "pl-PL",
  "ru-RU",
  "sv-SE",
] as const
export type Language = (typeof languages)[number]

/** Norwegian has one macro language code and two written forms; the page has one of them. */
const aliases: Readonly<Record<string, string>> = { no: "nb", nn: "nb" }

/**
 * Language of a payment page: the cart's locale ("sv-SE", "sv_FI", "no"), else the browser's
 * `Accept-Language`, else the account's. Only the language counts: the page has one region of each.
 */
export function languageOf(
  locale: string | undefined,
  acceptLanguage: string | undefined,
  fallback: Language
): Language {
  const accepted = new Negotiator({
    headers: { "accept-language": acceptLanguage ?? "" },
  }).languages()
  return [locale ?? "", ...accepted].map(supported).find(Boolean) ?? fallback
}

function supported(tag: string): Language | undefined {
  const given = /^\s*([a-z]{2,3})(?:[-_.@]|\s*$)/i.exec(tag)?.[1].toLowerCase() ?? ""
  const wanted = aliases[given] ?? given
  return languages.find((language) => language.startsWith(`${wanted}-`))
}
