import { retryAfterOf, textOf } from "../answer-values"
import { GatewayError, type GatewayErrorKind } from "../errors"
import type { HttpAnswer } from "../http-client"
import { field } from "./reading"

/** Calls that we use: of sessions on devices, and of Order Management after them. */
export type Call =
  "create" | "abort" | "session" | "devices" | "order" | "capture" | "refund" | "cancel" | "release"

/** Whether a call changes nothing at Kustom. */
export const isRead = (call: Call) => ["session", "devices", "order"].includes(call)

/** Whether a success has a body: writes of Order Management have none (kustom.md 6.2). */
const hasAnswer = (call: Call) => isRead(call) || call === "create"

/** What to do about it, for the person who reads the error. */
const remedies: Readonly<Partial<Record<GatewayErrorKind, string>>> = {
  unauthorized:
    "Check username and apiKey: those of playground and production differ, and in-person payments must be switched on for them by Kustom.",
}

/**
 * The GatewayError that an answer amounts to, or null when it is a success (kustom.md 3.4, 6.4).
 * `what` names call and payment, `now` is in milliseconds. Bodies may be empty or HTML.
 */
export function failureOf(
  call: Call,
  what: string,
  answer: HttpAnswer,
  now: number
): GatewayError | null {
  const { status, json, headers } = answer
  const isOk = status >= 200 && status < 300
  if (isOk && (json !== null || !hasAnswer(call))) {
    return null
  }
  const code = (json && textOf(field(json, "error_code"), 64)) ?? `HTTP_${status}`
  const kind = kindOf(call, status, json !== null)
  const said = json ? sayingOf(json) : ""
  const failed = isOk ? "was answered without JSON" : `failed with ${code}`
  const refused = status === 401 ? "The credentials were refused." : ""
  const sentences = [
    `${what} ${failed}${said ? `: ${said}` : ""}.`,
    refused,
    remedies[kind] ?? (isOk ? "Check apiBaseUrl if it stays so." : ""),
  ]
  return new GatewayError(kind, sentences.filter(Boolean).join(" "), {
    code,
    correlationId: (json && textOf(field(json, "correlation_id"), 64)) ?? undefined,
    retryAfter: retryAfterOf(headers["retry-after"], now),
  })
}

function kindOf(call: Call, status: number, hasReason: boolean): GatewayErrorKind {
  const lost = isRead(call) ? "unavailable" : "unknown_result"
  switch (status) {
    case 401:
      return "unauthorized"
    case 403:
      // A refusal of this movement says why; one of the account does not.
      return isMovement(call) && hasReason ? "declined" : "unauthorized"
    case 404:
      return "not_found"
    case 408:
      return lost
    case 409:
      // A device that is away, for a create: no other reference would reach it either.
      return call === "create" ? "declined" : "conflict"
    case 429:
      return "rate_limited"
    default:
      return status >= 400 && status < 500 ? "invalid" : lost
  }
}

const isMovement = (call: Call) => ["capture", "refund", "cancel", "release"].includes(call)

/** Order Management's messages, or title, detail and errors of an in-person problem; short. */
function sayingOf(json: Record<string, unknown>): string {
  const messages = textsOf(field(json, "error_messages"))
  const detail = textOf(field(json, "detail"), 160) ?? textOf(field(json, "title"), 80)
  const parts = messages.length > 0 ? messages : [detail, ...textsOf(field(json, "errors"))]
  return parts
    .filter(Boolean)
    .join("; ")
    .replace(/\bBasic\s+\S+/gi, "Basic ***")
    .replace(/\.+$/, "")
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value
        .slice(0, 5)
        .map((one) => textOf(one, 160))
        .filter((text): text is string => text !== null)
    : []
}
