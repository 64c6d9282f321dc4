import { retryAfterOf, textOf } from "../answer-values"
import { GatewayError, type GatewayErrorKind } from "../errors"
import type { HttpAnswer } from "../http-client"
import { categoryOf, type Category } from "./problems"
import { field, listAt, problemWord } from "./reading"

/** Calls of the API that we use. */
export type Call = "create" | "inquiry" | "capture" | "cancel" | "reversal" | "abort" | "check"

/** Answer to a `payeeReference` that was used before; which one exactly is not documented (10). */
export const DUPLICATE_REFERENCE = "DUPLICATE_REFERENCE"

const kinds: Readonly<Record<Exclude<Category, "lost">, GatewayErrorKind>> = {
  invalid: "invalid",
  configuration: "unauthorized",
  not_found: "not_found",
  declined: "declined",
  rate_limited: "rate_limited",
  conflict: "conflict",
  unauthorized: "unauthorized",
}

/** What to do about it, for the person who reads the error. */
const remedies: Readonly<Partial<Record<Category, string>>> = {
  unauthorized:
    "Check accessToken: tokens of the test and the production environment differ, and so does baseUrl.",
  configuration:
    "The contract with Swedbank Pay, or the rights of the access token, do not cover this. Ask Swedbank Pay.",
}

/** Whether the gateway was asked to move money that is already authorized. */
const isMovement = (call: Call) => ["capture", "cancel", "reversal"].includes(call)

/** Whether a call changes nothing at the gateway. */
export const isRead = (call: Call) => call === "inquiry" || call === "check"

/**
 * The GatewayError that an answer amounts to, or null when it is a success: a 2xx with a JSON
 * object. `what` names call and payment, `now` is in milliseconds (swedbank-pay.md 7).
 */
export function failureOf(
  call: Call,
  what: string,
  answer: HttpAnswer,
  correlationId: string,
  now: number
): GatewayError | null {
  const { status, json } = answer
  if (status >= 200 && status < 300 && json !== null) {
    return null
  }
  const word = json && problemWord(field(json, "type"))
  const category = categoryOf(word, status, isMovement(call))
  const lost = isRead(call) ? "unavailable" : "unknown_result"
  const isUsed = category === "invalid" && json !== null && namesUsedReference(json)
  const said = json ? sayingOf(json) : ""
  const code = word ?? `HTTP_${status}`
  const remedy =
    json === null && category === "lost"
      ? "The answer was no JSON; check baseUrl if it stays so."
      : remedies[category]
  return new GatewayError(
    isUsed ? "conflict" : category === "lost" ? lost : kinds[category],
    `${what} failed with ${code}${said ? `: ${said}` : ""}.${remedy ? ` ${remedy}` : ""}`,
    {
      code: isUsed ? DUPLICATE_REFERENCE : code,
      correlationId,
      retryAfter: retryAfterOf(answer.headers["retry-after"], now),
    }
  )
}

/** Title, detail and the named problems, short; a payload or token that is echoed stays out. */
function sayingOf(json: Record<string, unknown>): string {
  const problems = (listAt(json, "problems") ?? [])
    .slice(0, 5)
    .map((problem) =>
      [textOf(field(problem, "name"), 80), textOf(field(problem, "description"), 160)]
        .filter(Boolean)
        .join(": ")
    )
    .filter(Boolean)
  const general = textOf(field(json, "detail"), 160) ?? textOf(field(json, "title"), 80)
  return [problems.length > 0 ? null : general, ...problems]
    .filter(Boolean)
    .join("; ")
    .replace(/\bBearer\s+\S+/gi, "Bearer ***")
    .replace(/\.+$/, "")
}

/**
 * An input error that names the reference. A complaint about its form would be a different matter,
 * but ours always has the documented form.
 */
function namesUsedReference(json: Record<string, unknown>): boolean {
  return (listAt(json, "problems") ?? []).some((problem) => {
    const name = textOf(field(problem, "name")) ?? ""
    const description = textOf(field(problem, "description"), 256) ?? ""
    return (
      /(^|\.)payeereference$/i.test(name) &&
      !/length|long|short|character|format|required|missing|digit/i.test(description)
    )
  })
}
