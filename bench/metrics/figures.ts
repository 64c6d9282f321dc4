import { median } from "../load/samples"

/** `12.3`, with as many digits as are worth reading. */
export function number(value: number): string {
  if (!Number.isFinite(value)) {
    return "–"
  }
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return value.toFixed(digits)
}

export const ms = (value: number): string => `${number(value)} ms`

export const perSecond = (value: number): string => `${number(value)}/s`

/** `1 round`, `3 rounds`. */
export const roundsOf = (count: number): string => `${count} round${count === 1 ? "" : "s"}`

/** The median of the rounds and, with more than one, what they ranged over: `4.1 (3.9–5.2)`. */
export function spread(values: readonly number[]): string {
  return values.length === 1
    ? number(values[0])
    : `${number(median(values))} (${number(Math.min(...values))}–${number(Math.max(...values))})`
}

/** The median of how often ours goes into theirs, round by round: both met the same neighbours. */
export function ratio(ours: readonly number[], theirs: readonly number[]): number {
  return median(ours.map((value, round) => value / theirs[round]))
}
