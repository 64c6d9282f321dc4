import type { Answer } from "../../core/call"
import { randomId } from "../../core/ids"

/** `status_code` to HTTP (syok2pay.md 5.1; fixtures/error-codes.json says which are documented). */
export const HTTP_BY_CODE = {
  SUCCESS: 200,
  PENDING: 200,
  PARAM_MISSING: 400,
  PARAM_INVALID: 400,
  INVALID_AMOUNT: 400,
  INVALID_CURRENCY: 400,
  DUPLICATE_REFERENCE: 400,
  FUNCTION_NOT_SUPPORTED: 400,
  UNAUTHORIZED: 401,
  INVALID_SIGNATURE: 401,
  INVALID_API_KEY: 401,
  EXPIRED_API_KEY: 401,
  FORBIDDEN: 403,
  TRANSACTION_NOT_FOUND: 404,
  DECLINED: 402,
  INVALID_STATE: 409,
  RATE_LIMITED: 429,
  INTERNAL_ERROR: 500,
  PROVIDER_ERROR: 502,
  TIMEOUT: 504,
} as const
export type StatusCode = keyof typeof HTTP_BY_CODE

export const traceId = () => randomId("xid_")

/**
 * A successful answer. The vendor's samples of Initiate and Refund have no `status_code`
 * although another page announces one on every answer, so it is given only where asked.
 */
export function success(data: Record<string, unknown>, statusCode?: "SUCCESS" | "PENDING"): Answer {
  const code = statusCode ? { status_code: statusCode } : {}
  return { status: 200, body: { success: true, ...code, data, trace_id: traceId() } }
}

/** A refusal in the gateway's error form. */
export function failure(code: StatusCode, message: string): Answer {
  return { ...failureBody(code, message), status: HTTP_BY_CODE[code] }
}

/** A call the gateway refuses; thrown anywhere below a route. */
export class Refused extends Error {
  constructor(
    readonly code: StatusCode,
    message: string
  ) {
    super(message)
  }
}

/**
 * The answer of a fault rule: `value` is one of the gateway's codes or an HTTP status, where
 * `429/90` also asks to wait 90 seconds.
 */
export function refusal(value: string): Answer {
  if (isStatusCode(value)) {
    return failure(value, "refused by a fault rule")
  }
  const [text, wait = "1"] = value.split("/")
  const status = Number(text)
  const http = Number.isInteger(status) && status >= 200 && status <= 599 ? status : 500
  const code = CODE_BY_HTTP[http] ?? (http < 500 ? "PARAM_INVALID" : "INTERNAL_ERROR")
  const headers: Record<string, string> =
    http === 429 || http === 503 ? { "Retry-After": wait } : {}
  return { ...failureBody(code, "refused by a fault rule"), status: http, headers }
}

const CODE_BY_HTTP: Record<number, StatusCode> = {
  401: "UNAUTHORIZED",
  402: "DECLINED",
  403: "FORBIDDEN",
  404: "TRANSACTION_NOT_FOUND",
  409: "INVALID_STATE",
  429: "RATE_LIMITED",
  502: "PROVIDER_ERROR",
  504: "TIMEOUT",
}

const isStatusCode = (value: string): value is StatusCode => Object.hasOwn(HTTP_BY_CODE, value)

const failureBody = (code: StatusCode, message: string) => ({
  body: { success: false, status_code: code, message, trace_id: traceId() },
})
