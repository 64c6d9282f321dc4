/**
 * Imported before Medusa by the telemetry spec: an owner's OpenTelemetry whose exporters are this
 * process's memory, readable at `http://localhost:$TELEMETRY_PORT`.
 */
import { createServer } from "node:http"
import { metrics, trace } from "@opentelemetry/api"
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics"
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base"

const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })
metrics.setGlobalMeterProvider(new MeterProvider({ readers: [reader] }))

const spans = new InMemorySpanExporter()
trace.setGlobalTracerProvider(
  new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
)

createServer(async (_request, response) => {
  exporter.reset()
  await reader.forceFlush()
  const points = exporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) => scopeMetrics)
    .flatMap(({ scope, metrics: found }) =>
      found.flatMap(({ descriptor, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => ({
          scope: scope.name,
          name: descriptor.name,
          unit: descriptor.unit,
          attributes,
          value,
        }))
      )
    )
  const finished = spans.getFinishedSpans().map(({ name, attributes, instrumentationScope }) => ({
    name,
    attributes,
    scope: instrumentationScope.name,
  }))
  response.setHeader("content-type", "application/json")
  response.end(JSON.stringify({ points, spans: finished }))
})
  .listen(Number(process.env.TELEMETRY_PORT), "127.0.0.1")
  .unref()
