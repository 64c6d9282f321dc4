import { SpanStatusCode, trace, type Attributes, type Span } from "@opentelemetry/api"
import { SCOPE } from "./instruments"

/** Does some work in a span of the shop's own tracing; an error is noted in it and thrown on. */
export function inSpan<T>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<T>
): Promise<T> {
  return trace.getTracer(SCOPE).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span)
    } catch (error) {
      span.recordException(error as Error)
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
