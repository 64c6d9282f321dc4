import { finding, type Finding, type FindingCode } from "../findings"

const CODES: Readonly<Record<string, FindingCode>> = {
  ENOTFOUND: "dns_failed",
  EAI_AGAIN: "dns_failed",
  ECONNREFUSED: "connection_refused",
  EHOSTUNREACH: "connection_refused",
  ENETUNREACH: "connection_refused",
  ETIMEDOUT: "no_answer",
  UND_ERR_CONNECT_TIMEOUT: "no_answer",
  UND_ERR_HEADERS_TIMEOUT: "no_answer",
  UND_ERR_BODY_TIMEOUT: "no_answer",
  EPROTO: "tls_failed",
}

/** How Node calls what is wrong with a certificate. */
const CERTIFICATE =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY))/

/** What a call that got no usable answer means. `code` is Node's or undici's, `TimeoutError` ours. */
export function unansweredFinding(code: string, seconds: number): Finding {
  if (code === "TimeoutError") {
    return finding("no_answer", "error", { limit_seconds: seconds })
  }
  const known = CERTIFICATE.test(code) ? "tls_failed" : (CODES[code] ?? "connection_lost")
  return finding(
    known,
    "error",
    known === "no_answer" ? { limit_seconds: seconds } : { error: code }
  )
}

/** The code of whatever lies at the bottom of a failed call. */
export function errorCodeOf(error: unknown): string {
  const { name, code, cause } = (error ?? {}) as { name?: string; code?: unknown; cause?: unknown }
  if (name === "TimeoutError") {
    return name
  }
  const [first] = (error as AggregateError | null)?.errors ?? []
  return typeof code === "string" ? code : cause || first ? errorCodeOf(cause ?? first) : "unknown"
}
