import type { TransactionState } from "../contract"
import type { GatewayErrorKind } from "../errors"

/** What a payment's status word means (syok2pay.md 5.2). */
export type Meaning =
  | "pending"
  | "captured"
  | "declined"
  | "cancelled"
  | "expired"
  | "voided"
  | "refunded"
  | "partly_refunded"

/** Words that mean paid unless `statuses.success` says otherwise. */
export const defaultSuccessWords: readonly string[] = [
  "SUCCESS",
  "APPROVED",
  "PAID",
  "CAPTURED",
  "SETTLED",
  "COMPLETED",
]

const otherWords: ReadonlyMap<string, Meaning> = new Map([
  ["PENDING", "pending"],
  ["PROCESSING", "pending"],
  ["INITIATED", "pending"],
  ["AUTHORIZED", "pending"],
  ["FAILED", "declined"],
  ["DECLINED", "declined"],
  ["REJECTED", "declined"],
  ["ERROR", "declined"],
  ["CANCELLED", "cancelled"],
  ["CANCELED", "cancelled"],
  ["EXPIRED", "expired"],
  ["TIMEOUT", "expired"],
  ["VOIDED", "voided"],
  ["REFUNDED", "refunded"],
  ["PARTIALLY_REFUNDED", "partly_refunded"],
  ["REFUND_PENDING", "partly_refunded"],
])

const normal = (word: string) => word.trim().toUpperCase()

/** Whether a word already means something that is not "paid". */
export function isOtherFamily(word: string): boolean {
  return otherWords.has(normal(word))
}

/**
 * Meaning of a status word; null when no table knows it. The whole word decides, in any case:
 * "UNSUCCESSFUL" contains "SUCCESS" and must not be one.
 */
export function meaningOf(word: string, successWords: readonly string[]): Meaning | null {
  const wanted = normal(word)
  return (
    otherWords.get(wanted) ??
    (successWords.some((success) => normal(success) === wanted) ? "captured" : null)
  )
}

/** Our state for a meaning, before amounts are looked at. */
export const stateOf: Readonly<Record<Meaning, TransactionState>> = {
  pending: "pending",
  captured: "captured",
  declined: "declined",
  cancelled: "cancelled",
  expired: "expired",
  voided: "cancelled",
  refunded: "captured",
  partly_refunded: "captured",
}

/** What a `status_code` tells about a request (syok2pay.md 5.1). */
export type Category =
  | "ok"
  | "ok_wait"
  | "invalid_request"
  | "duplicate"
  | "unsupported"
  | "configuration"
  | "not_found"
  | "declined"
  | "rate_limited"
  | "temporary"

const codes: ReadonlyMap<string, Category> = new Map([
  ["SUCCESS", "ok"],
  ["PENDING", "ok_wait"],
  ["PARAM_MISSING", "invalid_request"],
  ["PARAM_INVALID", "invalid_request"],
  ["INVALID_AMOUNT", "invalid_request"],
  ["INVALID_CURRENCY", "invalid_request"],
  ["DUPLICATE_REFERENCE", "duplicate"],
  ["FUNCTION_NOT_SUPPORTED", "unsupported"],
  ["INVALID_STATE", "unsupported"],
  ["UNAUTHORIZED", "configuration"],
  ["INVALID_SIGNATURE", "configuration"],
  ["INVALID_API_KEY", "configuration"],
  ["EXPIRED_API_KEY", "configuration"],
  ["FORBIDDEN", "configuration"],
  ["TRANSACTION_NOT_FOUND", "not_found"],
  ["DECLINED", "declined"],
  ["RATE_LIMITED", "rate_limited"],
  ["INTERNAL_ERROR", "temporary"],
  ["PROVIDER_ERROR", "temporary"],
  ["TIMEOUT", "temporary"],
])

/**
 * Category of an answer. A code that is not in the table is judged by the HTTP status and never as
 * success; neither is an error status with a success code, which contradicts itself.
 */
export function categoryOf(code: string | null, http: number): Category {
  const known = code === null ? undefined : codes.get(normal(code))
  if (known && !(known.startsWith("ok") && http >= 300)) {
    return known
  }
  if (http === 429) {
    return "rate_limited"
  }
  if (http === 401 || http === 403) {
    return "configuration"
  }
  return http >= 400 && http < 500 && http !== 408 ? "invalid_request" : "temporary"
}

/** Error kind of a category. `temporary` depends on whether money may have moved. */
export const kindOf: Readonly<
  Record<Exclude<Category, "ok" | "ok_wait" | "temporary">, GatewayErrorKind>
> = {
  invalid_request: "invalid",
  duplicate: "conflict",
  unsupported: "unsupported",
  configuration: "unauthorized",
  not_found: "not_found",
  declined: "declined",
  rate_limited: "rate_limited",
}
