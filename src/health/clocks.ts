import { finding, type Finding } from "./findings"

/** Milliseconds from which on a clock is wrong. */
const WRONG_MS = 30_000

/** Milliseconds from which on signed times are refused, by us and by others (Standard Webhooks). */
const REFUSED_MS = 300_000

/** By how much a clock is ahead of this server's, and when that was seen, both in milliseconds. */
export type ClockComparison = {
  databaseAheadMs: number
  gateway: { aheadMs: number; seenAt: number } | null
}

/** Milliseconds by which another clock, read between two looks at ours, is ahead of it. */
export function aheadOf(read: Date, before: number, after: number): number {
  return Math.round(read.getTime() - (before + after) / 2)
}

/** What is wrong with the clocks: signatures carry times, and the journal goes by the database's. */
export function clockFindings({ databaseAheadMs, gateway }: ClockComparison): Finding[] {
  return [
    ...judge("clock_database", databaseAheadMs),
    ...(gateway ? judge("clock_gateway", gateway.aheadMs) : []),
  ]
}

function judge(code: "clock_database" | "clock_gateway", aheadMs: number): Finding[] {
  const off = Math.abs(aheadMs)
  return off <= WRONG_MS
    ? []
    : [
        finding(code, off > REFUSED_MS ? "error" : "warning", {
          off_seconds: Math.round(off / 1000),
        }),
      ]
}
