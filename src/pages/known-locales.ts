/** Languages of the shopper's pages; one file each in `locales/`. */
export const locales = ["en", "et", "lv", "lt", "pl", "cs", "sv", "nb", "da", "fi", "ms"] as const
export type Locale = (typeof locales)[number]

/** Norwegian has one macro language code and two written forms; one of them is translated. */
const ALIASES: Readonly<Record<string, Locale>> = { no: "nb", nn: "nb" }

const LANGUAGE = /^\s*([a-z]{2,3})(?:[-_.@]|\s*$)/i

/** The locale of ours that a language tag names ("et-EE", "en_US", "no"); undefined if there is none. */
export function localeOf(tag: string): Locale | undefined {
  const language = LANGUAGE.exec(tag)?.[1]?.toLowerCase() ?? ""
  return locales.find((locale) => locale === language || locale === ALIASES[language])
}
