import { textOf } from "../answer-values"
import type { HttpAnswer } from "../http-client"

/** An answer of the API taken apart: `{ success, status_code, data, trace_id }`. */
export type Answer = {
  http: number
  /** The `success` flag; null when there is none. */
  success: boolean | null
  /** Upper-case code wherever the answer has it; null when there is none. */
  code: string | null
  /** For people; printable and short. */
  message: string | null
  traceId: string | null
  data: Record<string, unknown>
}

/** Takes an answer apart; null when it is not a JSON object (syok2pay.md 5.1). */
export function readAnswer(answer: HttpAnswer): Answer | null {
  const root = answer.json
  if (root === null) {
    return null
  }
  const data = recordOf(root.data)
  const error = recordOf(root.error)
  const code =
    textOf(root.status_code) ??
    textOf(root.code) ??
    textOf(root.error) ??
    textOf(error.code) ??
    textOf(data.status_code)
  return {
    http: answer.status,
    success: typeof root.success === "boolean" ? root.success : null,
    code: code === null ? null : code.toUpperCase(),
    message: textOf(root.message) ?? textOf(error.message),
    traceId: textOf(root.trace_id) ?? textOf(data.trace_id),
    data,
  }
}

/** Whether a text may be an id of the gateway (syok2pay.md 3.2). */
export function isId(text: string | null): text is string {
  return text !== null && /^[A-Za-z0-9_.:-]{1,128}$/.test(text)
}

function recordOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === "object" && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}
