const UNITS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
]

/**
 * How long ago, or in what time, in words.
 *
 * @param at ISO 8601
 * @param now milliseconds since 1970
 * @param locale BCP 47 tag
 */
export function relativeTime(at: string, now: number, locale: string): string {
  const seconds = Math.round((Date.parse(at) - now) / 1000)
  const [unit, size] = UNITS.find(([, one]) => Math.abs(seconds) >= one) ?? ["second", 1]
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  return format.format(Math.trunc(seconds / size), unit)
}

/** Day and time to the second, where the person is. */
export function absoluteTime(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  }).format(new Date(at))
}

/** Units from a minute up, with the one that is shown beside them. */
const LONG: [unit: string, seconds: number, below: string, seconds: number][] = [
  ["day", 86_400, "hour", 3600],
  ["hour", 3600, "minute", 60],
  ["minute", 60, "second", 1],
]

/** A duration in its two largest units: `420 ms`, `2.4 s`, `3 min 20 s`. */
export function duration(milliseconds: number, locale: string): string {
  const write = (value: number, unit: string, maximumFractionDigits = 0) =>
    new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      unitDisplay: "short",
      maximumFractionDigits,
    }).format(value)
  const seconds = milliseconds / 1000
  if (milliseconds < 1000) {
    return write(milliseconds, "millisecond")
  }
  if (seconds < 60) {
    return write(seconds, "second", 1)
  }
  const [unit, size, below, part] = LONG.find(([, one]) => seconds >= one) ?? LONG[2]
  const rest = Math.floor((seconds % size) / part)
  const whole = write(Math.floor(seconds / size), unit)
  return rest === 0 ? whole : `${whole} ${write(rest, below)}`
}
