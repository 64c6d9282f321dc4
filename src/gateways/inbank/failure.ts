import { retryAfterOf, textOf } from "../answer-values"
import { GatewayError, type GatewayErrorKind } from "../errors"
import type { HttpAnswer } from "../http-client"
import type { PathName } from "./paths"
import { field, type Fields } from "./reading"

const reads: ReadonlySet<PathName> = new Set<PathName>([
  ...(["session", "contract", "rentContract", "changeOptions"] as const),
  // A calculation is asked for with POST and leaves nothing behind.
  ...(["products", "calculations", "ping"] as const),
])

/** Writes whose answer matters beyond its status. */
const told: ReadonlySet<PathName> = new Set<PathName>(["sessions", "versions"])

/** Whether a call changes nothing at the gateway. */
export const isRead = (call: PathName) => reads.has(call)

/** What to do about it, for the person who reads the error. */
const remedies: Readonly<Record<number, string>> = {
  401: "Check apiKey: the keys of demo and live differ, and so do country, mode and baseUrl.",
  403: "The key has no right to this: check shopUuid and productCode, or ask Inbank.",
}

/**
 * The GatewayError that an answer amounts to, or null when it is a success: a 2xx, with a JSON object
 * where one is expected, else with that or nothing (inbank.md 6). `what` names call and payment,
 * `now` is in milliseconds.
 */
export function failureOf(
  call: PathName,
  what: string,
  answer: HttpAnswer,
  now: number
): GatewayError | null {
  const { status, json, text } = answer
  const mayBeEmpty = !isRead(call) && !told.has(call)
  if (status >= 200 && status < 300 && (json !== null || (mayBeEmpty && text.trim() === ""))) {
    return null
  }
  const kind = kindOf(status) ?? (isRead(call) ? "unavailable" : "unknown_result")
  const codes = json ? codesOf(json) : []
  // The one call whose errors a shopper may read: texts of the gateway are not for them (6).
  const said = call === "sessions" ? codes.join(", ") : json ? sayingOf(json) : ""
  const code = codes[0] ?? `HTTP_${status}`
  const isOdd = json === null && kind !== "unauthorized" && kind !== "not_found"
  const remedy = isOdd ? "The answer was no JSON; check baseUrl if it stays so." : remedies[status]
  return new GatewayError(
    kind,
    `${what} failed with ${said && said !== code ? `${code}: ${said}` : code}.` +
      (remedy ? ` ${remedy}` : ""),
    { code, retryAfter: retryAfterOf(answer.headers["retry-after"], now) }
  )
}

/** Null when nothing is known about what the gateway did. */
function kindOf(status: number): GatewayErrorKind | null {
  switch (status) {
    case 401:
    case 403:
      return "unauthorized"
    case 404:
      return "not_found"
    case 409:
      return "conflict"
    case 429:
      return "rate_limited"
    case 408:
      return null
    default:
      return status >= 400 && status < 500 ? "invalid" : null
  }
}

/** `errorCode`, and what in `message` is a code and no sentence: one, or a list of them. */
function codesOf(json: Fields): string[] {
  const message = field(json, "message")
  return [field(json, "errorCode"), ...(Array.isArray(message) ? message.slice(0, 10) : [message])]
    .map((one) => textOf(one, 80))
    .filter((one): one is string => one !== null && /^[A-Za-z][A-Za-z0-9_.]*$/.test(one))
}

function sayingOf(json: Fields): string {
  const message = field(json, "message")
  return (Array.isArray(message) ? message.slice(0, 10) : [message])
    .map((one) => textOf(one, 200))
    .filter(Boolean)
    .join(", ")
    .replace(/\bBearer\s+\S+/gi, "Bearer ***")
    .replace(/\.+$/, "")
}
