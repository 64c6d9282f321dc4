import type { Answer } from "../../core/call"

/** Sent and received by every call (b2binpay.md 2). */
export const JSON_API = { "Content-Type": "application/vnd.api+json" }

/** A call the gateway refuses; thrown anywhere below a route. */
export class Refused extends Error {
  constructor(readonly answer: Answer) {
    super(JSON.stringify(answer.body))
  }
}

/** One error in JSON:API's shape (b2binpay.md 7). @param pointer the member of the body it is about */
export function problem(
  status: number,
  code: string,
  detail: string,
  pointer?: string,
  headers: Record<string, string> = {}
): Answer {
  const source = pointer === undefined ? {} : { source: { pointer } }
  const errors = [{ code, status: String(status), detail, ...source }]
  return { status, headers: { ...JSON_API, ...headers }, body: { errors } }
}

const NO_ACCOUNT = "No active account found with the given credentials"

export const BAD_CREDENTIALS = problem(400, "2006", NO_ACCOUNT, "/data")
export const UNAUTHORIZED = problem(401, "2007", NO_ACCOUNT)
export const NOT_FOUND = problem(404, "not_found", "Not found.")
export const FOREIGN_ADDRESS = problem(403, "2016", "Your IP address is not in the white list")
export const KEY_MISSING = problem(428, "1003", "Idempotency-Key header is required")
export const KEY_REPEATED = problem(409, "1004", "Request with this Idempotency-Key already exists")
export const throttled = (seconds: string): Answer =>
  problem(429, "throttled", "Request was throttled.", undefined, { "Retry-After": seconds })

/** @param member path below `/data`, such as `attributes/label` */
export const invalid = (member: string, detail = "Enter a valid value.", code = "invalid") =>
  new Refused(problem(400, code, detail, `/data/${member}`))

export const ok = (body: unknown, status = 200): Answer => ({ status, headers: JSON_API, body })
