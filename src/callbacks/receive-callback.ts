import type { Acknowledgement, CallbackOutcome } from "../gateways/contract"
import { recordCallback, recordRefused, type Database } from "../modules/payment-journal/store"
import { observeCallback } from "../telemetry/observe-callback"
import {
  hasImpossibleId,
  judgeCallback,
  proofHeadersOf,
  type CallbackEnvelope,
  type Refusal,
} from "./judge-callback"
import { refusalBudget } from "./refusal-budget"
import { rush } from "./rush"

export type ReceivedCallback = {
  answer: Acknowledgement
  /** Id of the journal row to settle; null when there is nothing to settle. */
  callbackId: string | null
  outcome: CallbackOutcome
  /** Why it was not taken; null when it was. */
  cause: string | null
}

/**
 * Step 2 of a payment (DESIGN.md 2): authenticity, one INSERT, COMMIT, then the gateway's own
 * acknowledgement. Nothing here asks the gateway or touches a cart. A database error is thrown on:
 * the caller answers 503, never 2xx.
 */
export function receiveCallback(
  db: Database,
  envelope: CallbackEnvelope
): Promise<ReceivedCallback> {
  return observeCallback(envelope, () => receive(db, envelope))
}

async function receive(db: Database, envelope: CallbackEnvelope): Promise<ReceivedCallback> {
  const { gateway, options } = envelope.account
  const judged = judgeCallback(envelope)
  if ("outcome" in judged) {
    return refuse(db, envelope, judged)
  }
  const answer = gateway.acknowledge("accepted", options)
  const recorded = await recordCallback(db, { ...judged, answer })
  if (!recorded) {
    return refuse(db, envelope, { outcome: "unknown", cause: "unknown_transaction" })
  }
  if (!recorded.inserted) {
    return {
      answer: gateway.acknowledge("duplicate", options),
      callbackId: recorded.id,
      outcome: "duplicate",
      cause: null,
    }
  }
  rush.note(judged.authenticity, performance.now())
  return {
    answer,
    callbackId: recorded.status === "new" ? recorded.id : null,
    outcome: "accepted",
    cause: null,
  }
}

async function refuse(
  db: Database,
  { account, channel, raw, now }: CallbackEnvelope,
  { outcome, cause }: Refusal
): Promise<ReceivedCallback> {
  const answer = account.gateway.acknowledge(outcome, account.options)
  if (refusalBudget.take(account.key, now, raw.body.length)) {
    await recordRefused(db, {
      account: account.key,
      channel,
      // What cannot be an id never reaches the database, which fails on some texts (NUL).
      raw: hasImpossibleId(raw) ? { ...raw, transactionId: null } : raw,
      authenticity: { verdict: "refused", cause, status: 401 },
      reading: null,
      answer,
      proofHeaders: proofHeadersOf(account),
      cause,
    })
  }
  return { answer, callbackId: null, outcome, cause }
}
