import { GatewayError } from "../errors"
import { createHttpClient, type HttpAnswer, type HttpRequest } from "../http-client"
import { failureOf, isRead } from "./failure"
import type { InbankOptions } from "./options"
import { pathOf, type PathName, type PathValues } from "./paths"
import type { Fields } from "./reading"

/** One call; `reference` names the payment in errors. */
export type Message = {
  call: PathName
  method: HttpRequest["method"]
  reference: string
  values?: PathValues
  body?: Fields
}

/** Sends one call and returns the accepted answer. Throws GatewayError. */
export type Send = (message: Message) => Promise<HttpAnswer>

/** The account's way to the API (inbank.md 2). `now` in milliseconds. */
export function createTransport(options: InbankOptions, now: () => number): Send {
  const { baseUrl, http, apiKey } = options
  const client = createHttpClient(baseUrl, http.timeoutMs)
  const creator = createHttpClient(baseUrl, http.createTimeoutMs)
  return async ({ call, method, reference, values, body }) => {
    const what = `Inbank ${wordsOf(call)} of ${reference}`
    const request: HttpRequest = {
      method,
      path: pathOf(call, options, values),
      headers: {
        authorization: `Bearer ${apiKey}`,
        accept: "application/json",
        "user-agent": "medusa-verified-payments",
        ...(body ? { "content-type": "application/json" } : {}),
      },
      body: body && JSON.stringify(body),
    }
    const way = call === "sessions" ? creator : client
    let answer: HttpAnswer
    try {
      answer = await (isRead(call) ? way.send(request) : way.write(request))
    } catch (error) {
      throw error instanceof GatewayError
        ? new GatewayError(error.kind, `${what}: ${error.message}`, { cause: error })
        : error
    }
    const failure = failureOf(call, what, answer, now())
    if (failure !== null) {
      throw failure
    }
    return answer
  }
}

const names: Readonly<Partial<Record<PathName, string>>> = {
  sessions: "opening",
  session: "inquiry",
  versions: "draft of a return",
  confirmVersion: "confirmation of a return",
}

/** "assetIdentifiers" is "asset identifiers". */
function wordsOf(call: PathName): string {
  return names[call] ?? call.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
