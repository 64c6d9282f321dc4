/** What the answers of a gateway say about its clock and ours. */
export type SeenClock = {
  /** Milliseconds by which the gateway's clock is ahead of ours, to about a second. */
  aheadMs: number
  /** When that was seen, in milliseconds since 1970. */
  seenAt: number
}

/**
 * By origin, which are those that accounts are configured with and no others. Lives on `globalThis`
 * because a shop may load this package twice (source and build).
 */
const SEEN = Symbol.for("medusa-verified-payments.clocks")

function seen(): Map<string, SeenClock> {
  const holder = globalThis as { [SEEN]?: Map<string, SeenClock> }
  return (holder[SEEN] ??= new Map())
}

/**
 * Notes the `Date` header of an answer, a time in whole seconds of somewhere between our sending
 * and our receiving it (milliseconds). A header that is no date says nothing.
 */
export function noteClock(
  origin: string,
  date: string | string[] | undefined,
  { sentAt, receivedAt }: { sentAt: number; receivedAt: number }
): void {
  const written = typeof date === "string" ? Date.parse(date) : NaN
  if (Number.isFinite(written)) {
    const aheadMs = written + 500 - (sentAt + receivedAt) / 2
    seen().set(origin, { aheadMs: Math.round(aheadMs), seenAt: receivedAt })
  }
}

/** The clock of the gateway at this address as this process last saw it; null before its first answer. */
export function clockAt(baseUrl: string): SeenClock | null {
  return seen().get(new URL(baseUrl).origin) ?? null
}
