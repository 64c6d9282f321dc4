import { asRecord, retryAfterOf, textOf } from "../answer-values"
import { GatewayError, type GatewayErrorKind } from "../errors"
import type { HttpAnswer } from "../http-client"
import { field } from "./reading"

/** Whether a call asks for a token, only reads, or changes something at the gateway. */
export type CallKind = "token" | "read" | "write"

/** The same Idempotency-Key a second time (b2binpay.md 6). */
export const ALREADY_SENT = "1004"

const ALLOW_LIST =
  "B2BinPay only takes calls of this account from listed addresses, and this server's is none of " +
  "them: add it in B2BinPay's settings (an IPv6 address counts as another one)."

/** What to do about it, by the gateway's code, for the person who reads the error (2, 6, 7). */
const remedies: Readonly<Record<string, string>> = {
  "2006": "Check the credentials: those of sandbox and production differ, and so does baseUrl.",
  "2007": "Check the credentials: those of sandbox and production differ, and so does baseUrl.",
  "2016": ALLOW_LIST,
  "1003": "B2BinPay did not see the Idempotency-Key: a proxy between us may drop that header.",
  insufficient_funds:
    "The wallet does not hold enough for the payout and its fees: fill it up, then refund again.",
}

/**
 * The GatewayError that an answer amounts to, or null when it is a success: a 2xx with a JSON object
 * (b2binpay.md 7, errors). `what` names call and payment, `now` is in milliseconds.
 */
export function failureOf(
  kind: CallKind,
  what: string,
  answer: HttpAnswer,
  now: number
): GatewayError | null {
  const { status, json, headers } = answer
  if (status >= 200 && status < 300 && json !== null) {
    return null
  }
  const first = json && asRecord([field(json, "errors")].flat()[0])
  const code = textOf(first && field(first, "code"), 64) ?? `HTTP_${status}`
  const detail = textOf(first && field(first, "detail"), 200)?.replace(/\bBearer\s+\S+/gi, "***")
  const pointer = textOf(field(asRecord(first && field(first, "source")) ?? {}, "pointer"), 80)
  const said = [detail?.replace(/\.+$/, ""), pointer && `(${pointer})`].filter(Boolean).join(" ")
  const known = Object.hasOwn(remedies, code) ? remedies[code] : null
  const remedy = known ?? (status === 403 ? `The key may not do this, or: ${ALLOW_LIST}` : null)
  const odd = json === null && status !== 429 ? "The answer was no JSON; check baseUrl." : null
  return new GatewayError(
    kindOf(kind, status),
    `${what} failed with ${code}${said ? `: ${said}` : ""}.${(remedy ?? odd) ? ` ${remedy ?? odd}` : ""}`,
    { code, retryAfter: retryAfterOf(headers["retry-after"], now) }
  )
}

function kindOf(kind: CallKind, status: number): GatewayErrorKind {
  const lost = kind === "write" ? "unknown_result" : "unavailable"
  switch (status) {
    case 400:
      return kind === "token" ? "unauthorized" : "invalid"
    case 401:
    case 403:
      return "unauthorized"
    case 404:
      return "not_found"
    case 408:
      return lost
    case 409:
      return "conflict"
    case 429:
      return "rate_limited"
    default:
      return status > 400 && status < 500 ? "invalid" : lost
  }
}
