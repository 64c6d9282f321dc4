import { finding, type Finding, type FindingCode } from "../findings"
import { redirectFinding } from "./redirect"

/** Milliseconds that an answer may take. No gateway of ours names its limit; the strictest known is 5 s. */
const SLOW_MS = 3000

/** What came back to a probe. */
export type ProbeAnswer = {
  status: number
  location: string | null
  encoding: string | null
  body: string
  durationMs: number
}

/** What only the Medusa that took the probe can have answered, and whether it took it. */
export type Expected = { url: string; secret: string; hasArrived: boolean }

/** What an answer to a probe means. */
export function answerFindings(
  answer: ProbeAnswer,
  { url, secret, hasArrived }: Expected
): Finding[] {
  const { status, encoding, durationMs } = answer
  if (!hasArrived) {
    return [strangerFinding(answer, url)]
  }
  const isPacked = encoding !== null && encoding !== "identity"
  if (isPacked) {
    return [finding("answer_compressed", "warning", { encoding })]
  }
  if (status !== 200 || !answer.body.includes(secret)) {
    return [finding("answer_replaced", "error", { status })]
  }
  return durationMs > SLOW_MS
    ? [finding("slow", "warning", { took_seconds: Math.round(durationMs / 100) / 10 })]
    : []
}

const STATUSES: Readonly<Record<number, FindingCode>> = {
  401: "blocked",
  403: "blocked",
  404: "not_found",
  405: "method_refused",
  407: "blocked",
  410: "not_found",
  413: "too_large",
  415: "compressed",
  429: "blocked",
  451: "blocked",
  501: "method_refused",
}

/** Somebody answered a probe that did not come in here. */
function strangerFinding({ status, location, body }: ProbeAnswer, url: string): Finding {
  if (status >= 300 && status < 400) {
    return redirectFinding(url, status, location)
  }
  if (status < 300) {
    return finding("answered_by_other", "error", { status })
  }
  // How this plugin turns down what it does not know, on another server.
  if ([400, 401, 404].includes(status) && body.trim() === '{"success":false}') {
    return finding("another_medusa", "error", { status })
  }
  const code = STATUSES[status] ?? (status >= 500 ? "proxy_failed" : "unexpected_status")
  return finding(code, "error", { status })
}
