import { retryAfterOf } from "../answer-values"
import { GatewayError } from "../errors"
import type { HttpAnswer } from "../http-client"
import type { Answer } from "./answer"
import { categoryOf, kindOf } from "./status"

/** Calls of the API that we use; the names are their paths below `/v1`. */
export type Call = "initiate" | "inquiry" | "refund" | "void"

/** What to do about a code, for the person who reads the error. */
const remedies: Readonly<Record<string, string>> = {
  INVALID_CURRENCY: "Remove Syok2Pay from the regions of this currency.",
  DUPLICATE_REFERENCE: "The gateway has this reference already.",
  FUNCTION_NOT_SUPPORTED: "The channel of this payment cannot do that.",
  UNAUTHORIZED: "Check publishableKey of this account.",
  INVALID_API_KEY: "Check publishableKey, and that the merchant is active at Syok2Pay.",
  EXPIRED_API_KEY: "Make a new key pair in the merchant portal and configure it.",
  FORBIDDEN: "Ask Syok2Pay to allow this call for the merchant.",
}

/**
 * The GatewayError that an answer amounts to, or null when the request was accepted. The code
 * decides, not the HTTP status alone (syok2pay.md 5.1). `now` in milliseconds.
 */
export function failureOf(
  call: Call,
  reference: string,
  raw: HttpAnswer,
  answer: Answer | null,
  now: number
): GatewayError | null {
  const lost = call === "inquiry" ? "unavailable" : "unknown_result"
  const what = `Syok2Pay ${call} of ${reference}`
  const retryAfter = retryAfterOf(raw.headers["retry-after"], now)
  if (answer === null) {
    const text = `${what}: HTTP ${raw.status} without a JSON answer; check baseUrl if it stays so`
    return new GatewayError(raw.status === 429 ? "rate_limited" : lost, text, { retryAfter })
  }
  const category = categoryOf(answer.code ?? (answer.success ? "SUCCESS" : null), answer.http)
  if (category.startsWith("ok") && answer.success !== false) {
    return null
  }
  const code = answer.code ?? `HTTP_${answer.http}`
  const kind =
    category === "ok" || category === "ok_wait" || category === "temporary"
      ? lost
      : kindOf[category]
  const remedy = code === "INVALID_SIGNATURE" ? clockRemedy(raw, now) : remedies[code]
  const said = answer.message === null ? "" : `: ${answer.message}`
  return new GatewayError(
    kind,
    `${what} failed with ${code}${said}.${remedy ? ` ${remedy}` : ""}`,
    {
      code,
      correlationId: answer.traceId ?? undefined,
      retryAfter,
    }
  )
}

/** A signature is refused for a wrong key, a wrong form or a wrong clock: name the clock first. */
function clockRemedy(raw: HttpAnswer, now: number): string {
  const theirs = Date.parse(single(raw.headers.date) ?? "")
  const clock = Number.isNaN(theirs)
    ? "The answer names no time to compare our clock with"
    : `Our clock differs from theirs by ${Math.round((now - theirs) / 1000)} s`
  return `${clock}; our time is ${new Date(now).toISOString()}. Check the clock, then secretKey.`
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}
