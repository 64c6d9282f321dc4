/** What can be the matter with an account, as its callbacks and payments show. */
export const alarmCodes = [
  "api_unknown",
  "url_local",
  "callbacks_off",
  "callbacks_silent",
  "callbacks_not_sent",
  "callbacks_partly_silent",
  "callbacks_quiet",
  "callbacks_refused",
  "unstored_waiting",
  "unstored_open_end",
  "refused_waiting",
  "refused_open_end",
  "unsettled_callback",
  "unfinished_payment",
  "clock_database",
  "clock_gateway",
] as const

/** What can be the matter between the gateway and us, as a call to our own public URL shows. */
export const selfTestCodes = [
  "dns_failed",
  "connection_refused",
  "connection_lost",
  "tls_failed",
  "no_answer",
  "redirected_https",
  "redirected_host",
  "redirected_slash",
  "redirected_path",
  "answered_by_other",
  "another_medusa",
  "blocked",
  "not_found",
  "method_refused",
  "too_large",
  "compressed",
  "proxy_failed",
  "unexpected_status",
  "answer_replaced",
  "answer_lost",
  "answer_compressed",
  "method_changed",
  "query_lost",
  "query_changed",
  "body_lost",
  "body_changed",
  "body_reencoded",
  "header_removed",
  "header_changed",
  "content_type_changed",
  "host_changed",
  "path_rewritten",
  "slow",
] as const

export type FindingCode = (typeof alarmCodes)[number] | (typeof selfTestCodes)[number]

/** An error costs callbacks or money, a warning may, a note is good to know. */
export type Severity = "error" | "warning" | "note"

/**
 * One thing that a person should know about an account. The admin has a sentence for every code that
 * says what to do; `facts` are what goes into it. Keys in `_at` are ISO times, in `_seconds` durations.
 */
export type Finding = {
  code: FindingCode
  severity: Severity
  facts: Record<string, string | number>
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** The gravest first; those of one severity stay as they were. */
export function byGravity(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((one, other) => RANK[one.severity] - RANK[other.severity])
}

/** A finding without or with facts. */
export function finding(
  code: FindingCode,
  severity: Severity,
  facts: Finding["facts"] = {}
): Finding {
  return { code, severity, facts }
}
