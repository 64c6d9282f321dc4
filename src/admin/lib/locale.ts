/** BCP 47 tag of a language of the dashboard, which writes some as `ptBR`; English for others. */
export function toLocale(language: string | undefined): string {
  const tag = (language ?? "").replace(/^([a-z]{2,3})([A-Z]{2})$/, "$1-$2")
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? "en"
  } catch {
    return "en"
  }
}
