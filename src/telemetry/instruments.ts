import { metrics, type Counter, type Histogram, type Meter } from "@opentelemetry/api"

/** Name under which everything of this package is measured and traced. */
export const SCOPE = "medusa-verified-payments"

type Instruments = {
  meter: Meter
  callbacks: Counter
  acknowledging: Histogram
  settlements: Counter
  settling: Histogram
}

/** Bounds in seconds: an acknowledgement takes milliseconds, settling seconds, a backlog hours. */
const ACKNOWLEDGING = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const SETTLING = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200, 86400]

let made: { provider: unknown; instruments: Instruments } | null = null

/**
 * The shop's own instruments, none of which measures anything unless the shop has set up OpenTelemetry
 * (`instrumentation.ts`). Made anew when it has been set up after the first use, since the API hands
 * out instruments of the provider of that moment.
 */
export function instruments(): Instruments {
  const provider = metrics.getMeterProvider()
  if (made?.provider !== provider) {
    made = { provider, instruments: make(provider.getMeter(SCOPE)) }
  }
  return made.instruments
}

const make = (meter: Meter): Instruments => ({
  meter,
  callbacks: meter.createCounter("payment.callbacks", {
    unit: "{callback}",
    description: "Callbacks received, by what became of them; refused ones with their cause",
  }),
  acknowledging: meter.createHistogram("payment.callback.duration", {
    unit: "s",
    description: "From the arrival of a callback to our acknowledgement",
    advice: { explicitBucketBoundaries: ACKNOWLEDGING },
  }),
  settlements: meter.createCounter("payment.settlements", {
    unit: "{settlement}",
    description: "Tries to make Medusa equal to the gateway, by how they ended",
  }),
  settling: meter.createHistogram("payment.settle.duration", {
    unit: "s",
    description: "From the arrival of a callback until Medusa equals the gateway",
    advice: { explicitBucketBoundaries: SETTLING },
  }),
})
