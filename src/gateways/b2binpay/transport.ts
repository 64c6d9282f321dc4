import { GatewayError } from "../errors"
import { createHttpClient, type HttpAnswer, type HttpRequest } from "../http-client"
import { failureOf } from "./failure"
import type { B2BinPayOptions } from "./options"
import type { Fields } from "./reading"
import { createTokens } from "./tokens"

/** One call: `what` and `reference` name it in errors. */
export type Message = {
  what: string
  reference: string
  method: "GET" | "POST"
  /** Below the base URL. */
  path: string
  body?: Fields
  headers?: Record<string, string>
  /** true when the gateway does something by it, so that a lost answer leaves a doubt. */
  changes?: boolean
}

/** Sends one call and returns the accepted answer. Throws GatewayError. */
export type Send = (message: Message) => Promise<Fields>

/** The type of every body, asked for and sent (b2binpay.md 2). */
export const JSON_API = "application/vnd.api+json"

/**
 * The account's way to the API. A token that is refused is replaced and the call sent once more: it
 * was refused before anything was done (b2binpay.md 2). `now` in milliseconds.
 */
export function createTransport(options: B2BinPayOptions, now: () => number): Send {
  const http = createHttpClient(options.baseUrl, options.http.timeoutMs)
  const tokens = createTokens(options, http, now)

  async function once(message: Message, token: string): Promise<HttpAnswer> {
    const { method, path, body, headers, changes } = message
    const request: HttpRequest = {
      method,
      path,
      headers: {
        authorization: `Bearer ${token}`,
        accept: JSON_API,
        "content-type": JSON_API,
        "user-agent": "medusa-verified-payments",
        ...headers,
      },
      body: body && JSON.stringify(body),
    }
    try {
      return await (changes ? http.write(request) : http.send(request))
    } catch (error) {
      throw error instanceof GatewayError
        ? new GatewayError(error.kind, `${titleOf(message)}: ${error.message}`, { cause: error })
        : error
    }
  }

  return async (message) => {
    const token = await tokens.get()
    let answer = await once(message, token)
    if (answer.status === 401) {
      tokens.drop(token)
      answer = await once(message, await tokens.get())
    }
    const kind = message.changes ? "write" : "read"
    const failure = failureOf(kind, titleOf(message), answer, now())
    if (failure?.kind === "unauthorized" && answer.status === 401) {
      throw new GatewayError(
        "unauthorized",
        `${failure.message} A token that B2BinPay had just given was refused too: the key may have been withdrawn, or belong to another environment than baseUrl.`,
        { code: failure.code }
      )
    }
    if (failure !== null || answer.json === null) {
      throw failure
    }
    return answer.json
  }
}

const titleOf = ({ what, reference }: Message) => `B2BinPay ${what} of ${reference}`
