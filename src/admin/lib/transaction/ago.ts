const UNITS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
]

/** "2 hours ago" in the user's language; "now" below a minute. */
export function ago(date: Date, now: Date, locale: string): string {
  const seconds = Math.round((date.getTime() - now.getTime()) / 1000)
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? ["second", Infinity]
  return format.format(Math.trunc(seconds / size), unit)
}
