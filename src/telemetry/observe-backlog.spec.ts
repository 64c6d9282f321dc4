import { metrics } from "@opentelemetry/api"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics"
import type { Database } from "../modules/payment-journal/store"
import { instruments } from "./instruments"
import { observeBacklog } from "./observe-backlog"

/** A database that counts how often it is asked, and answers as the two queries would. */
function database(answer: { fails?: boolean } = {}) {
  const asked: string[] = []
  const db = {
    raw: async (sql: string) => {
      asked.push(sql)
      if (answer.fails) {
        throw new Error("connection refused")
      }
      return {
        rows: sql.includes("payment_callback")
          ? [{ count: 3, age: 42.5 }]
          : [{ reason: "amount_mismatch", count: 2 }],
      }
    },
  } as unknown as Database
  return { db, asked }
}

describe("what waits in the journal, as gauges", () => {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  let reader: PeriodicExportingMetricReader

  beforeEach(() => {
    exporter.reset()
    reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))
  })

  afterEach(async () => {
    await reader.shutdown()
    metrics.disable()
  })

  const collect = async () => {
    exporter.reset()
    await reader.forceFlush()
    return exporter
      .getMetrics()
      .flatMap(({ scopeMetrics }) => scopeMetrics)
      .flatMap(({ metrics: found }) => found)
      .flatMap(({ descriptor, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => [descriptor.name, value, attributes])
      )
  }

  it("are read when the owner collects, in two bounded queries, and kept for a while", async () => {
    let now = 0
    const { db, asked } = database()
    observeBacklog(db, () => now)
    expect(asked).toEqual([])
    const expected = [
      ["payment.callbacks.unsettled", 3, {}],
      ["payment.callbacks.unsettled.age", 42.5, {}],
      ["payment.attention", 2, { "payment.attention.reason": "amount_mismatch" }],
    ]
    expect(await collect()).toEqual(expected)
    now = 14_999
    expect(await collect()).toEqual(expected)
    expect(asked).toHaveLength(2)
    expect(asked.every((sql) => /limit \?/.test(sql))).toBe(true)
    now = 15_000
    await collect()
    expect(asked).toHaveLength(4)
  })

  it("are a gap while the database is away", async () => {
    const { db } = database({ fails: true })
    observeBacklog(db)
    expect(await collect()).toEqual([])
  })

  it("ask nothing where nobody measures", async () => {
    metrics.disable()
    const { db, asked } = database()
    observeBacklog(db)
    expect(asked).toEqual([])
    expect(instruments().callbacks.add(1)).toBeUndefined()
  })

  it("are made anew for an OpenTelemetry that is set up later", () => {
    metrics.disable()
    const before = instruments()
    expect(instruments()).toBe(before)
    metrics.setGlobalMeterProvider(new MeterProvider())
    expect(instruments()).not.toBe(before)
  })
})
