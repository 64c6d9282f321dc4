const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The largest unit of which there are two or nearly. */
function unitOf(seconds: number): ["second" | "minute" | "hour" | "day", number] {
  const size = Math.abs(seconds)
  if (size < 1.5 * MINUTE) {
    return ["second", seconds]
  }
  if (size < 1.5 * HOUR) {
    return ["minute", seconds / MINUTE]
  }
  return size < 1.5 * DAY ? ["hour", seconds / HOUR] : ["day", seconds / DAY]
}

/** "3 minutes ago" in the language of `locale`. `now` in milliseconds since 1970. */
export function formatAge(iso: string, locale: string, now: number): string {
  const [unit, amount] = unitOf((Date.parse(iso) - now) / 1000)
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(amount), unit)
}

/** "3 minutes" in the language of `locale`, without decimals. */
export function formatDuration(seconds: number, locale: string): string {
  const [unit, amount] = unitOf(seconds)
  return formatUnit(amount, unit, locale)
}

/** The same for what takes a second or less: "40 milliseconds". */
export function formatMilliseconds(milliseconds: number, locale: string): string {
  return milliseconds < 1000
    ? formatUnit(milliseconds, "millisecond", locale)
    : formatDuration(milliseconds / 1000, locale)
}

function formatUnit(amount: number, unit: string, locale: string): string {
  const style = { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 } as const
  return new Intl.NumberFormat(locale, style).format(amount)
}

/** Day and time in the language of `locale` and the time zone of the browser. */
export function formatMoment(iso: string, locale: string): string {
  const style = { dateStyle: "medium", timeStyle: "short" } as const
  return new Intl.DateTimeFormat(locale, style).format(new Date(iso))
}
