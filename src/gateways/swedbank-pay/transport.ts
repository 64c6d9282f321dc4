import { randomUUID } from "node:crypto"
import { GatewayError } from "../errors"
import { createHttpClient, type HttpAnswer, type HttpRequest } from "../http-client"
import { failureOf, isRead, type Call } from "./failure"
import type { SwedbankPayOptions } from "./options"

/** One call: `path` below the base URL or an `href` of an answer, `reference` for the error. */
export type Message = {
  call: Call
  method: HttpRequest["method"]
  path: string
  reference: string
  body?: Record<string, unknown>
}

/** Sends one call and returns the accepted answer. Throws GatewayError. */
export type Send = (message: Message) => Promise<HttpAnswer & { json: Record<string, unknown> }>

const ACCEPT = "application/problem+json; q=1.0, application/json;version=3.1; q=0.9"

/** The version decides which API answers; without it that is 2.0 (swedbank-pay.md 1, 2). */
const CONTENT_TYPE = "application/json;version=3.1"

/**
 * The account's way to the API. Every call has a fresh `Session-Id`, which the gateway's support
 * asks for; it is the `correlationId` of errors. `now` in milliseconds.
 */
export function createTransport(options: SwedbankPayOptions, now: () => number): Send {
  const { baseUrl, http, allowedOrigins, accessToken } = options
  const client = createHttpClient(baseUrl, http.timeoutMs, allowedOrigins)
  return async ({ call, method, path, reference, body }) => {
    const correlationId = randomUUID()
    const what = `Swedbank Pay ${call} of ${reference}`
    const request: HttpRequest = {
      method,
      path,
      headers: {
        authorization: `Bearer ${accessToken}`,
        accept: ACCEPT,
        "content-type": CONTENT_TYPE,
        "user-agent": "medusa-verified-payments",
        "session-id": correlationId,
      },
      body: body && JSON.stringify(body),
    }
    let answer: HttpAnswer
    try {
      answer = await (isRead(call) ? client.send(request) : client.write(request))
    } catch (error) {
      throw error instanceof GatewayError
        ? new GatewayError(error.kind, `${what}: ${error.message}`, { correlationId, cause: error })
        : error
    }
    const { json } = answer
    const failure = failureOf(call, what, answer, correlationId, now())
    if (failure !== null || json === null) {
      throw failure
    }
    return { ...answer, json }
  }
}
