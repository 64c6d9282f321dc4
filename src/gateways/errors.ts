/** What kind of trouble a gateway call ended in; decides what may happen next. */
export type GatewayErrorKind =
  | "declined"
  | "invalid"
  | "unauthorized"
  | "not_found"
  | "conflict"
  | "unsupported"
  | "rate_limited"
  | "unavailable"
  | "unknown_result"

export type GatewayErrorDetails = {
  /** The gateway's own code, such as `DUPLICATE_REFERENCE`. */
  code?: string
  /** The gateway's id of this exchange, for its support desk. */
  correlationId?: string
  /** Seconds the gateway asked us to wait. */
  retryAfter?: number
  cause?: unknown
}

/**
 * A gateway call that did not end well. `unknown_result` means that a write may or may not have
 * happened: inquire before anything else, then repeat with the same key (DESIGN.md 4).
 * The message is for a person and never holds secrets or payloads.
 */
export class GatewayError extends Error {
  readonly code?: string
  readonly correlationId?: string
  readonly retryAfter?: number

  constructor(
    readonly kind: GatewayErrorKind,
    message: string,
    details: GatewayErrorDetails = {}
  ) {
    super(message, { cause: details.cause })
    this.name = "GatewayError"
    this.code = details.code
    this.correlationId = details.correlationId
    this.retryAfter = details.retryAfter
  }

  /** True when the same read may be tried again later without asking a person. */
  get retryable(): boolean {
    return ["rate_limited", "unavailable", "unknown_result"].includes(this.kind)
  }
}
