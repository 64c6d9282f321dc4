import type { Account } from "../../accounts/account"
import { findArrival, insertProbe, type Database } from "../../modules/payment-journal/store"
import { byGravity, finding, type Finding } from "../findings"
import { answerFindings, type ProbeAnswer } from "./answer"
import type { Arrival } from "./arrival"
import { compareArrival } from "./compare"
import { probeOf } from "./probe"
import { PROBE_TIMEOUT_MS, sendProbe } from "./send-probe"
import { errorCodeOf, unansweredFinding } from "./unanswered"

export type SelfTest = {
  /** The callback URL that was called, without the probe's own query. */
  url: string
  /** Whether the call came in at a server of this very shop. */
  arrived: boolean
  /** Milliseconds until the answer; null when there was none. */
  duration_ms: number | null
  status: number | null
  tested_at: Date
  /** The gravest first; none: a callback reaches us unchanged, and our answer goes back. */
  findings: Finding[]
}

/**
 * Calls the account's own public callback URL as its gateway would, and compares what came in with
 * what was sent: what a proxy in between does to callbacks is seen before a payment depends on it.
 */
export async function runSelfTest(db: Database, account: Account): Promise<SelfTest> {
  const { id, answer: secret } = await insertProbe(db, account.key)
  const probe = probeOf(account, id)
  const testedAt = new Date()
  const outcome = await sendProbe(probe).catch((error: unknown) => ({ code: errorCodeOf(error) }))
  const arrival = (await findArrival(db, id)) as Arrival | null
  const expected = { url: probe.url, secret, hasArrived: arrival !== null }
  const proof = account.gateway.proofHeaders?.(account.options) ?? []
  const answered = isAnswer(outcome) ? outcome : null
  return {
    url: probe.url.slice(0, probe.url.indexOf("?")),
    arrived: arrival !== null,
    duration_ms: answered?.durationMs ?? null,
    status: answered?.status ?? null,
    tested_at: testedAt,
    findings: byGravity([
      ...(isAnswer(outcome)
        ? answerFindings(outcome, expected)
        : [unansweredFindingOf(outcome.code, arrival !== null)]),
      ...(arrival ? compareArrival(probe, arrival, proof) : []),
    ]),
  }
}

function isAnswer(outcome: ProbeAnswer | { code: string }): outcome is ProbeAnswer {
  return "status" in outcome
}

function unansweredFindingOf(code: string, hasArrived: boolean): Finding {
  return hasArrived
    ? finding("answer_lost", "error", { error: code })
    : unansweredFinding(code, PROBE_TIMEOUT_MS / 1000)
}
