/** What one round of load has seen. Times in milliseconds. */
export type Samples = {
  /** From the moment a request was due until its answer was read, by request. */
  latencies: number[]
  /** How late the generator itself was in sending; part of the latencies. */
  lags: number[]
  /** Answers by HTTP status; 0 is no answer at all. */
  statuses: Record<number, number>
  /** From the first due time to the last answer. */
  elapsed: number
}

export const noSamples = (): Samples => ({ latencies: [], lags: [], statuses: {}, elapsed: 0 })

/**
 * The value below which `share` of the values lie (nearest rank, so it is one that was measured).
 * NaN when there are none.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted.length === 0
    ? NaN
    : sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The figures of a round that tables show. */
export type Figures = {
  count: number
  /** Answers with 2xx per second. */
  perSecond: number
  p50: number
  p99: number
  p999: number
  max: number
  /** 99 of 100 requests left the generator at most this late. */
  lagP99: number
  /** Requests that were not answered with 2xx. */
  failed: number
}

export function figuresOf({ latencies, lags, statuses, elapsed }: Samples): Figures {
  const good = Object.entries(statuses)
    .filter(([status]) => status.startsWith("2"))
    .reduce((sum, [, count]) => sum + count, 0)
  return {
    count: latencies.length,
    perSecond: (good / elapsed) * 1000,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    p999: percentile(latencies, 0.999),
    max: percentile(latencies, 1),
    lagP99: percentile(lags, 0.99),
    failed: latencies.length - good,
  }
}
