import type { Answer } from "../../core/call"
import { omError, problem } from "./problems"

/** HTTP status of the documented codes that are not 403 (kustom.md 6.4). */
const STATUS: Record<string, number> = {
  BAD_VALUE: 400,
  INVALID_ORDER_ID: 400,
  NO_SUCH_ORDER: 404,
  NO_SUCH_CAPTURE: 404,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REQUEST_TOO_LARGE: 413,
  UNPROCESSABLE_ENTITY: 422,
  INVALID_ADDRESS: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  UNEXPECTED_ERROR: 500,
  TEMPORARILY_UNAVAILABLE: 503,
}

const CODE: Record<number, string> = {
  400: "BAD_VALUE",
  403: "NOT_ALLOWED",
  404: "NO_SUCH_ORDER",
  409: "CONFLICT",
  413: "REQUEST_TOO_LARGE",
  422: "UNPROCESSABLE_ENTITY",
  429: "TOO_MANY_REQUESTS",
  503: "TEMPORARILY_UNAVAILABLE",
}

const DETAIL: Record<number, string> = {
  401: "Authentication failed",
  409: "The device cannot be reached right now",
}

/**
 * The answer of a fault rule, in the words of the API that was called: `value` is an HTTP status,
 * where `429/90` also asks to wait 90 seconds, or a code of Order Management.
 */
export function refusal(value: string, path: string): Answer {
  const [text, wait = "1"] = value.split("/")
  const http = Number(text)
  const isStatus = Number.isInteger(http) && http >= 200 && http <= 599
  const status = isStatus ? http : (STATUS[text] ?? 403)
  const waits = status === 429 || status === 503
  const answer = isOrderManagement(path)
    ? omRefusal(status, isStatus ? CODE[status] : text)
    : problem(status, DETAIL[status] ?? "Refused by a fault rule")
  return waits ? { ...answer, headers: { ...answer.headers, "Retry-After": wait } } : answer
}

/** Order Management answers wrong credentials with nothing (kustom.md 2). */
const omRefusal = (status: number, code = "INTERNAL_SERVER_ERROR"): Answer =>
  status === 401 ? UNAUTHORIZED : omError(status, code, "Refused by a fault rule")

export const UNAUTHORIZED: Answer = { status: 401, body: "" }

export const isOrderManagement = (path: string): boolean => path.startsWith("/ordermanagement/")
