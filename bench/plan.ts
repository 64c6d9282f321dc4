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
  profileSeconds: number
  /** 0 leaves the metric out. */
  memorySeconds: number
  /** Core's figure stands beside ours for its size; no bar needs the whole ten minutes of it. */
  coreMemorySeconds: number
}

/** About half an hour on two cores that do nothing else. */
export const fullPlan: Plan = {
  kind: "full",
  warmUp: 5,
  rounds: 3,
  ackRates: [50, 200],
  ackSeconds: 10,
  saturationSeconds: 7,
  diskSeconds: 5,
  settleAtRest: 60,
  coreAtRest: 5,
  settleFlood: 150,
  drainRows: 10_000,
  drainSeconds: 20,
  duplicates: 5000,
  coreDuplicates: 300,
  journalRows: [100_000, 1_000_000],
  growthSeconds: 10,
  initiations: 100,
  refusalSeconds: 8,
  profileSeconds: 7,
  memorySeconds: 600,
  coreMemorySeconds: 120,
}

/** For every day: the same questions, each asked once and briefly, in about three minutes. */
export const quickPlan: Plan = {
  kind: "quick",
  warmUp: 1,
  rounds: 1,
  ackRates: [200],
  ackSeconds: 2,
  saturationSeconds: 2,
  diskSeconds: 1,
  settleAtRest: 20,
  coreAtRest: 1,
  settleFlood: 40,
  drainRows: 600,
  drainSeconds: 5,
  duplicates: 1000,
  coreDuplicates: 30,
  journalRows: [50_000],
  growthSeconds: 2,
  initiations: 10,
  refusalSeconds: 2,
  profileSeconds: 0,
  memorySeconds: 0,
  coreMemorySeconds: 0,
}
