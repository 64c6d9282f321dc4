/** Names for `--only`, in the order in which they run. */
export const partNames = [
  "crash",
  "terminated",
  "read-only",
  "pool",
  "restart",
  "gateway",
  "storm",
  "flood",
  "hung",
  "hung-in-lock",
  "deploy",
  "worker",
  "clock",
  "redis-down",
  "redis-flushed",
  "comparison",
  "fuzz",
] as const

export type PartName = (typeof partNames)[number]
