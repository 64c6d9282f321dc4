import Negotiator from "negotiator"
import type { OpenRequest } from "../contract"
import type { Country } from "./hosts"

/** Values of `locale` by language. Those of Estonian and Czech are odd, and documented so (3). */
export const defaultLocales: Readonly<Record<string, string>> = {
  et: "et-ET",
  lv: "lv-LV",
  pl: "pl-PL",
  cs: "cs-CS",
  lt: "lt-LT",
  en: "en-US",
}

const languageOfCountry: Readonly<Record<Country, string>> = {
  ee: "et",
  lv: "lv",
  lt: "lt",
  pl: "pl",
  cz: "cs",
}

const languageOfCurrency: Readonly<Record<string, string>> = { PLN: "pl", CZK: "cs", EUR: "en" }

/**
 * `locale` of a session (inbank.md 3): by the cart's locale, else by the browser's
 * `Accept-Language`, else by country, else by currency. Only the language counts.
 */
export function localeOf(
  { cart, browser, transaction }: Pick<OpenRequest, "cart" | "browser" | "transaction">,
  { locales, country }: { locales: Readonly<Record<string, string>>; country?: Country }
): string {
  const accepted = new Negotiator({
    headers: { "accept-language": browser?.accept_language ?? "" },
  }).languages()
  const home = country
    ? languageOfCountry[country]
    : languageOfCurrency[transaction.amount.currency]
  const language = [cart?.locale ?? "", ...accepted, home]
    .map((tag) => /^\s*([a-z]{2,3})(?:[-_.@]|\s*$)/i.exec(tag)?.[1].toLowerCase() ?? "")
    .find((one) => Object.hasOwn(locales, one))
  return locales[language ?? "en"] ?? defaultLocales.en
}
