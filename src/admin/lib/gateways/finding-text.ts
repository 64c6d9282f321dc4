import en from "../../i18n/en"
import type { Finding } from "../api/account-health"
import type { TextKey } from "../use-text"
import { formatDuration, formatMoment } from "./time"

type FindingName = keyof typeof en.gateways.findings

const names: ReadonlySet<string> = new Set(Object.keys(en.gateways.findings))

/** `callbacks_silent` is `callbacksSilent`. */
export function nameOf(code: string): string {
  return code.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/** Key of the sentence for a finding; one of a newer server is told by its code. */
export function findingKeyOf(code: string): TextKey {
  const name = nameOf(code)
  return `gateways.findings.${names.has(name) ? (name as FindingName) : "other"}`
}

/** What goes into that sentence: times and durations as people read them, without their endings. */
export function findingValues(
  { code, facts }: Finding,
  locale: string
): Record<string, string | number> {
  const told = Object.entries(facts).map(([name, value]) => {
    if (name.endsWith("_at")) {
      return [name.slice(0, -"_at".length), formatMoment(String(value), locale)]
    }
    return name.endsWith("_seconds")
      ? [name.slice(0, -"_seconds".length), formatDuration(Number(value), locale)]
      : [name, value]
  })
  return { code, ...Object.fromEntries(told) }
}
