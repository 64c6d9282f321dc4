import { readFileSync } from "node:fs"
import { join } from "node:path"
import { metrics } from "@opentelemetry/api"
import { PrometheusSerializer } from "@opentelemetry/exporter-prometheus"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics"
import type { Database } from "../modules/payment-journal/store"
import { instruments } from "./instruments"
import { observeBacklog } from "./observe-backlog"

const dashboard = readFileSync(join(__dirname, "../../docs/grafana-dashboard.json"), "utf8")

/**
 * Its expressions without labels to group by. A unit in a name is written as `(_seconds)?`: the collector
 * adds it, the exporter of this language does not.
 */
const expressions = [...dashboard.matchAll(/"expr": "((?:[^"\\]|\\.)*)"/g)].map(([, one]) =>
  one
    .replaceAll('\\"', '"')
    .replace(/by \([^)]*\)/g, "")
    .replace(/\{__name__=~"(\w+)\(_seconds\)\?(\w*)",?/g, "$1$2{")
)

/** Names of all metrics as a Prometheus sees them. */
async function exposed(): Promise<string> {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })
  metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))
  const about = { "payment.account": "syok2pay_main" }
  instruments().callbacks.add(1, about)
  instruments().settlements.add(1, about)
  instruments().acknowledging.record(0.01, about)
  instruments().settling.record(1, about)
  const db = {
    raw: async (sql: string) => ({
      rows: sql.includes("payment_callback")
        ? [{ count: 1, age: 2 }]
        : [{ reason: "late_payment", count: 1 }],
    }),
  }
  observeBacklog(db as unknown as Database)
  await reader.forceFlush()
  const text = new PrometheusSerializer().serialize(exporter.getMetrics()[0])
  await reader.shutdown()
  metrics.disable()
  return text
}

describe("the Grafana dashboard", () => {
  it("has the shape that Grafana imports", () => {
    const { panels, ...rest } = JSON.parse(dashboard)
    const text = expect.stringMatching(/\S/)
    expect(rest).toMatchObject({ title: text, uid: text, schemaVersion: expect.any(Number) })
    for (const panel of panels) {
      const { x, w } = panel.gridPos
      expect(panel).toMatchObject({ id: expect.any(Number), type: text, title: text })
      expect(x + w).toBeLessThanOrEqual(24)
      const refs = panel.targets.map(({ refId }: { refId: string }) => refId)
      expect(new Set(refs).size).toBe(panel.targets.length)
      for (const target of panel.targets) {
        expect(target).toMatchObject({
          expr: text,
          refId: text,
          datasource: { type: "prometheus" },
        })
      }
    }
    const ids = panels.map(({ id }: { id: number }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    // Those that the other specs read.
    expect(panels.flatMap(({ targets }: { targets: object[] }) => targets)).toHaveLength(
      expressions.length
    )
  })

  it("shows metrics that exist, under the names that Prometheus gives them", async () => {
    const text = await exposed()
    const known = new Set([...text.matchAll(/^(payment_\w+)\{/gm)].map(([, name]) => name))
    const used = new Set(expressions.flatMap((one) => one.match(/\bpayment_\w+(?=[{[)]|$)/g) ?? []))
    used.forEach((name) => expect([...known]).toContain(name))
    expect(used.size).toBe(7)
  })

  it("has an expression for everything that is measured", async () => {
    const families = [...(await exposed()).matchAll(/^# TYPE (payment_\w+) /gm)].map(
      ([, name]) => name
    )
    const missing = families.filter((name) => !expressions.some((one) => one.includes(name)))
    expect(missing).toEqual([])
  })
})
