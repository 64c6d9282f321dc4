import { ackLatency } from "./ack-latency"
import { drain } from "./drain"
import { duplicates } from "./duplicates"
import { growth } from "./growth"
import { initiate } from "./initiate"
import { memory } from "./memory"
import type { Metric } from "./metric"
import { refusals } from "./refusals"
import { saturation } from "./saturation"
import { settle } from "./settle"
import { whereTimeGoes } from "./where-time-goes"

/** In the order of the results; the ones that leave work behind come last. */
export const metrics: readonly Metric[] = [
  ackLatency,
  saturation,
  refusals,
  whereTimeGoes,
  settle,
  duplicates,
  initiate,
  drain,
  growth,
  memory,
]
