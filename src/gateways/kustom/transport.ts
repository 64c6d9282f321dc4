import { GatewayError } from "../errors"
import { createHttpClient, type HttpAnswer, type HttpRequest } from "../http-client"
import { failureOf, isRead, type Call } from "./failure"
import type { KustomOptions } from "./options"
import type { Fields } from "./reading"

/** One call: `path` below the base URL, `reference` for the error. */
export type Message = {
  call: Call
  method: HttpRequest["method"]
  path: string
  reference: string
  body?: Fields
  /** For writes of Order Management; the same key never does anything twice (kustom.md 6.3). */
  idempotencyKey?: string
}

export type Transport = {
  /** Sends one call and returns the accepted answer. Throws GatewayError. */
  send: (message: Message) => Promise<HttpAnswer>
  /** The same for an answer that is a JSON object. Throws GatewayError. */
  ask: (message: Message) => Promise<Fields>
}

/** The old name is the current one (kustom.md 6.3). */
const IDEMPOTENCY_HEADER = "klarna-idempotency-key"

/** The account's way to the API. `now` in milliseconds since 1970. */
export function createTransport(options: KustomOptions, now: () => number): Transport {
  const client = createHttpClient(options.apiBaseUrl, options.http.timeoutMs)
  const authorization = authorizationOf(options)

  async function send(message: Message): Promise<HttpAnswer> {
    const { call, method, path, reference, body, idempotencyKey } = message
    const what = `Kustom ${call} of ${reference}`
    const request: HttpRequest = {
      method,
      path,
      headers: {
        authorization,
        accept: "application/json",
        "user-agent": "medusa-verified-payments",
        ...(body ? { "content-type": "application/json" } : {}),
        ...(idempotencyKey ? { [IDEMPOTENCY_HEADER]: idempotencyKey } : {}),
        ...merchantHeader(options, path),
      },
      body: body && JSON.stringify(body),
    }
    let answer: HttpAnswer
    try {
      answer = await (isRead(call) ? client.send(request) : client.write(request))
    } catch (error) {
      throw error instanceof GatewayError
        ? new GatewayError(error.kind, `${what}: ${error.message}`, { cause: error })
        : error
    }
    const failure = failureOf(call, what, answer, now())
    if (failure) {
      throw failure
    }
    return answer
  }

  return { send, ask: async (message) => (await send(message)).json ?? {} }
}

/** The key alone is sent as it is, a username and key in base64 (kustom.md 2). */
function authorizationOf({ username, apiKey }: KustomOptions): string {
  return username === undefined
    ? `Basic ${apiKey}`
    : `Basic ${Buffer.from(`${username}:${apiKey}`).toString("base64")}`
}

function merchantHeader(
  { ippSendMerchantIdHeader, merchantId }: KustomOptions,
  path: string
): Record<string, string> {
  return ippSendMerchantIdHeader && merchantId && path.startsWith("/ipp/")
    ? { "x-merchant-id": merchantId }
    : {}
}
