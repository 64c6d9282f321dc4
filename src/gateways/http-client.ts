import { Agent, request, type Dispatcher } from "undici"
import { GatewayError } from "./errors"

export type HttpRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  /** Starts with a slash; appended to the base URL. */
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
 * verified, and only the configured origin is ever called (DESIGN.md 4). Network trouble becomes
 * `unavailable` for a read and `unknown_result` for a write; the caller names which by `write`.
 */
export function createHttpClient(
  baseUrl: string,
  timeoutMs: number
): HttpClient & {
  write: (message: HttpRequest) => Promise<HttpAnswer>
} {
  const base = baseUrl.replace(/\/+$/, "")
  const origin = new URL(base).origin
  const agent = new Agent({ connectTimeout: timeoutMs, maxResponseSize: MAX_ANSWER_BYTES })

  async function call(message: HttpRequest, kind: "unavailable" | "unknown_result") {
    const target = `${base}${message.path}`
    if (new URL(target).origin !== origin) {
      throw new GatewayError(
        "invalid",
        `Refused to call ${new URL(target).origin}: not the configured gateway`
      )
    }
    try {
      const answer = await request(target, {
        method: message.method as Dispatcher.HttpMethod,
        headers: message.headers,
        body: message.body,
        dispatcher: agent,
        signal: AbortSignal.timeout(timeoutMs),
      })
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
