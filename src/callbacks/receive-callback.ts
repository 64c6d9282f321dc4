import type { Account } from "../accounts/account"
import { GatewayError } from "../gateways/errors"
import type {
  Acknowledgement,
  Authenticity,
  CallbackOutcome,
  CallbackReading,
  RawCallback,
} from "../gateways/contract"
import {
  isTransactionId,
  recordCallback,
  recordRefused,
  type CallbackChannel,
  type Database,
  type IncomingCallback,
} from "../modules/payment-journal/store"
import { observeCallback } from "../telemetry/observe-callback"
import { refusalBudget } from "./refusal-budget"

/** Milliseconds in which hints about one transaction are one. */
const HINT_WINDOW_MS = 30_000

export type ReceivedCallback = {
  answer: Acknowledgement
  /** Id of the journal row to settle; null when there is nothing to settle. */
  callbackId: string | null
  outcome: CallbackOutcome
  /** Why it was not taken; null when it was. */
  cause: string | null
}

export type CallbackEnvelope = {
  account: Account
  channel: CallbackChannel
  raw: RawCallback
  /** Milliseconds since 1970. */
  now: number
}

/**
 * Step 2 of a payment (DESIGN.md 2): authenticity, one INSERT, COMMIT, then the gateway's own
 * acknowledgement. Nothing here asks the gateway or touches a cart. A database error is thrown on:
 * the caller answers 503, never 2xx.
 */
export function receiveCallback(
  db: Database,
  received: CallbackEnvelope
): Promise<ReceivedCallback> {
  return observeCallback(received, () => receive(db, received))
}

async function receive(db: Database, received: CallbackEnvelope): Promise<ReceivedCallback> {
  const { account, raw } = received
  const { gateway, options } = account
  const impossible = raw.transactionId !== null && !isTransactionId(raw.transactionId)
  // What cannot be an id never reaches the database, which fails on some texts (NUL).
  const envelope = impossible ? { ...received, raw: { ...raw, transactionId: null } } : received
  const authenticity = gateway.authenticate(raw, options, envelope.now)
  if (authenticity.verdict === "refused") {
    return refuse(
      db,
      envelope,
      authenticity.status === 400 ? "unreadable" : "refused",
      authenticity.cause
    )
  }
  const reading = readSafely(envelope)
  if (!reading) {
    return refuse(db, envelope, "unreadable", "unreadable_body")
  }
  if (impossible) {
    return refuse(db, envelope, "unknown", "unknown_transaction")
  }
  // What proves nothing must at least know the transaction's own URL.
  if (authenticity.verdict === "hint" && envelope.raw.transactionId === null) {
    return refuse(db, envelope, "refused", "unproven")
  }
  const answer = gateway.acknowledge("accepted", options)
  const recorded = await recordCallback(db, incoming(envelope, authenticity, reading, answer))
  if (!recorded) {
    return refuse(db, envelope, "unknown", "unknown_transaction")
  }
  return recorded.inserted
    ? {
        answer,
        callbackId: recorded.status === "new" ? recorded.id : null,
        outcome: "accepted",
        cause: null,
      }
    : {
        answer: gateway.acknowledge("duplicate", options),
        callbackId: recorded.id,
        outcome: "duplicate",
        cause: null,
      }
}

async function refuse(
  db: Database,
  envelope: CallbackEnvelope,
  outcome: "refused" | "unknown" | "unreadable",
  cause: string
): Promise<ReceivedCallback> {
  const { account } = envelope
  const answer = account.gateway.acknowledge(outcome, account.options)
  if (refusalBudget.take(account.key, envelope.now, envelope.raw.body.length)) {
    const authenticity: Authenticity = { verdict: "refused", cause, status: 401 }
    await recordRefused(db, { ...incoming(envelope, authenticity, null, answer), cause })
  }
  return { answer, callbackId: null, outcome, cause }
}

/**
 * Anybody can make up a hint, so all of one transaction within a while are one: each would cost a
 * row and an inquiry, and none can say more than "ask".
 */
function hintKey(now: number): string {
  return `hint:${Math.floor(now / HINT_WINDOW_MS)}`
}

function readSafely({ account, raw }: CallbackEnvelope): CallbackReading | null {
  try {
    return account.gateway.read(raw, account.options)
  } catch (error) {
    if (error instanceof GatewayError) {
      return null
    }
    throw error
  }
}

function incoming(
  { account, channel, raw, now }: CallbackEnvelope,
  authenticity: Authenticity,
  reading: CallbackReading | null,
  answer: Acknowledgement
): IncomingCallback {
  const folded =
    reading && authenticity.verdict === "hint" ? { ...reading, dedupeKey: hintKey(now) } : reading
  const canLocate = !!account.client.locate && authenticity.verdict === "verified"
  return { account: account.key, channel, raw, authenticity, reading: folded, answer, canLocate }
}
