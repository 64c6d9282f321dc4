/** How long and how often each part of a run measures. Times in seconds. */
export type Plan = {
  kind: "full" | "quick"
  warmUp: number
  /** Interleaved rounds; every figure is the median of them. */
  rounds: number
  ackRates: number[]
  ackSeconds: number
  saturationSeconds: number
  diskSeconds: number
  settleAtRest: number
  coreAtRest: number
  settleFlood: number
  drainRows: number
  drainSeconds: number
  duplicates: number
  coreDuplicates: number
  journalRows: number[]
  growthSeconds: number
  initiations: number
  refusalSeconds: number
  /** 0 leaves the metric out. */
  memorySeconds: number
}

export const fullPlan: Plan = {
  kind: "full",
  warmUp: 10,
  rounds: 5,
  ackRates: [50, 200],
  ackSeconds: 30,
  saturationSeconds: 15,
  diskSeconds: 5,
  settleAtRest: 60,
  coreAtRest: 10,
  settleFlood: 300,
  drainRows: 10_000,
  drainSeconds: 60,
  duplicates: 5000,
  coreDuplicates: 500,
  journalRows: [10_000, 100_000, 1_000_000],
  growthSeconds: 20,
  initiations: 100,
  refusalSeconds: 15,
  memorySeconds: 600,
}

/** For every day: the same questions, each asked once or twice and briefly. */
export const quickPlan: Plan = {
  kind: "quick",
  warmUp: 2,
  rounds: 2,
  ackRates: [200],
  ackSeconds: 3,
  saturationSeconds: 2,
  diskSeconds: 1,
  settleAtRest: 10,
  coreAtRest: 1,
  settleFlood: 40,
  drainRows: 1000,
  drainSeconds: 8,
  duplicates: 1000,
  coreDuplicates: 60,
  journalRows: [100_000],
  growthSeconds: 3,
  initiations: 15,
  refusalSeconds: 3,
  memorySeconds: 0,
}
