/** One process for everything, or one that answers and one that works. */
export type DrainMode = "shared" | "split"

/** How long and how often each part of a run measures. Times in seconds. */
export type Plan = {
  kind: "full" | "quick"
  warmUp: number
  /** Load that is not measured for a server that has stood by; none where the warm-up has just been. */
  reheat: number
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
  drainModes: DrainMode[]
  duplicates: number
  coreDuplicates: number
  journalRows: number[]
  growthSeconds: number
  initiations: number
  refusalSeconds: number
  /** 0 leaves the metric out. */
  profileSeconds: number
  profileOpenings: number
  profileOrders: number
  /** 0 leaves the metric out. */
  memorySeconds: number
  /** Core's figure stands beside ours for its size; no bar needs the whole ten minutes of it. */
  coreMemorySeconds: number
}

/** About an hour on two cores that do nothing else. */
export const fullPlan: Plan = {
  kind: "full",
  warmUp: 5,
  reheat: 20,
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
  drainModes: ["shared", "split"],
  duplicates: 5000,
  coreDuplicates: 300,
  journalRows: [100_000, 1_000_000],
  growthSeconds: 10,
  initiations: 100,
  refusalSeconds: 8,
  profileSeconds: 7,
  profileOpenings: 300,
  profileOrders: 150,
  memorySeconds: 600,
  coreMemorySeconds: 120,
}

/** For every day: the same questions, each asked once and briefly, in about three minutes. */
export const quickPlan: Plan = {
  kind: "quick",
  warmUp: 1,
  reheat: 0,
  rounds: 1,
  ackRates: [200],
  ackSeconds: 2,
  saturationSeconds: 2,
  diskSeconds: 1,
  settleAtRest: 12,
  coreAtRest: 1,
  settleFlood: 21,
  drainRows: 100,
  drainSeconds: 3,
  drainModes: ["shared"],
  duplicates: 500,
  coreDuplicates: 8,
  journalRows: [20_000],
  growthSeconds: 2,
  initiations: 10,
  refusalSeconds: 2,
  profileSeconds: 0,
  profileOpenings: 0,
  profileOrders: 0,
  memorySeconds: 0,
  coreMemorySeconds: 0,
}
