import { Agent, request, type Dispatcher } from "undici"
import { noteClock } from "./clocks"
import { GatewayError } from "./errors"

export type HttpRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Starts with a slash and is appended to the base URL, or an absolute URL on an allowed origin. */
  path: string
  headers?: Record<string, string>
  body?: string
}

export type HttpAnswer = {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
  /** Parsed body, or null when it is not a JSON object. */
  json: Record<string, unknown> | null
}

export type HttpClient = { send: (message: HttpRequest) => Promise<HttpAnswer> }

const MAX_ANSWER_BYTES = 1024 * 1024

/**
 * One account's way to its gateway: one timeout for the whole call, no redirects followed, TLS
 * verified, and only the base URL's origin and `furtherOrigins` are ever called (DESIGN.md 4).
 * Network trouble becomes `unavailable` for a read and `unknown_result` for a write; the caller
 * names which by `write`.
 */
export function createHttpClient(
  baseUrl: string,
  timeoutMs: number,
  furtherOrigins: readonly string[] = []
): HttpClient & {
  write: (message: HttpRequest) => Promise<HttpAnswer>
} {
  const base = baseUrl.replace(/\/+$/, "")
  const origins = [new URL(base).origin, ...furtherOrigins]
  const agent = new Agent({ connectTimeout: timeoutMs, maxResponseSize: MAX_ANSWER_BYTES })

  async function call(message: HttpRequest, kind: "unavailable" | "unknown_result") {
    const target = message.path.startsWith("/") ? `${base}${message.path}` : message.path
    const origin = originOf(target)
    if (origin === null || !origins.includes(origin)) {
      throw new GatewayError(
        "invalid",
        `Refused to call ${origin ?? "an unusable address"}: not the configured gateway`
      )
    }
    const sentAt = Date.now()
    try {
      const answer = await request(target, {
        method: message.method as Dispatcher.HttpMethod,
        headers: message.headers,
        body: message.body,
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
      })
      noteClock(origin, answer.headers.date, { sentAt, receivedAt: Date.now() })
      const text = await answer.body.text()
      return { status: answer.statusCode, headers: answer.headers, text, json: parseObject(text) }
    } catch (cause) {
      throw new GatewayError(kind, `No usable answer from ${origin} within ${timeoutMs} ms`, {
        cause,
      })
    }
  }

  return {
    send: (message) => call(message, "unavailable"),
    write: (message) => call(message, "unknown_result"),
  }
}

/** Null for what is no URL, and for one with credentials in it. */
function originOf(target: string): string | null {
  const url = URL.canParse(target) ? new URL(target) : null
  return url && !url.username && !url.password ? url.origin : null
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return value !== null && typeof value === "object" && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}
