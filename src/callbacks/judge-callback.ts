import type { Account } from "../accounts/account"
import { GatewayError } from "../gateways/errors"
import type {
  Authenticity,
  CallbackOutcome,
  CallbackReading,
  RawCallback,
} from "../gateways/contract"
import {
  isTransactionId,
  type CallbackChannel,
  type IncomingCallback,
} from "../modules/payment-journal/store"

/** Milliseconds in which hints about one transaction are one. */
const HINT_WINDOW_MS = 30_000

export type CallbackEnvelope = {
  account: Account
  channel: CallbackChannel
  raw: RawCallback
  /** Milliseconds since 1970 at which it arrived. */
  now: number
}

export type Refusal = {
  outcome: Extract<CallbackOutcome, "refused" | "unknown" | "unreadable">
  cause: string
}

/** What is written down of an authentic callback, all but our answer. */
export type Admitted = Omit<IncomingCallback, "answer"> & { reading: CallbackReading }

/**
 * Whether a callback is admitted into the journal, and as what, or why it is refused. Pure: the same
 * bytes, options and time have one answer, now and when they are verified again.
 */
export function judgeCallback(envelope: CallbackEnvelope): Admitted | Refusal {
  const { account, channel, raw, now } = envelope
  const { gateway, options, client } = account
  const authenticity = gateway.authenticate(raw, options, now)
  if (authenticity.verdict === "refused") {
    const outcome = authenticity.status === 400 ? "unreadable" : "refused"
    return { outcome, cause: authenticity.cause }
  }
  const reading = readSafely(envelope)
  if (!reading) {
    return { outcome: "unreadable", cause: "unreadable_body" }
  }
  if (hasImpossibleId(raw)) {
    return { outcome: "unknown", cause: "unknown_transaction" }
  }
  // What proves nothing must at least know the transaction's own URL.
  if (authenticity.verdict === "hint" && raw.transactionId === null) {
    return { outcome: "refused", cause: "unproven" }
  }
  return {
    account: account.key,
    channel,
    raw,
    authenticity,
    reading: folded(reading, authenticity, now),
    canLocate: !!client.locate && authenticity.verdict === "verified",
    proofHeaders: proofHeadersOf(account),
  }
}

/** Whether the URL names what cannot be a transaction. */
export function hasImpossibleId({ transactionId }: RawCallback): boolean {
  return transactionId !== null && !isTransactionId(transactionId)
}

/** Headers without which a callback of this account could not be verified again. */
export function proofHeadersOf({ gateway, options }: Account): readonly string[] {
  return gateway.proofHeaders?.(options) ?? []
}

/** What a callback claims, or null when it cannot be read. */
export function readSafely({
  account: { gateway, options },
  raw,
}: Pick<CallbackEnvelope, "account" | "raw">): CallbackReading | null {
  try {
    return gateway.read(raw, options)
  } catch (error) {
    if (error instanceof GatewayError) {
      return null
    }
    throw error
  }
}

/**
 * Anybody can make up a hint, so all of one transaction within a while are one: each would cost a
 * row and an inquiry, and none can say more than "ask".
 */
function folded(reading: CallbackReading, { verdict }: Authenticity, now: number): CallbackReading {
  const window = Math.floor(now / HINT_WINDOW_MS)
  return verdict === "hint" ? { ...reading, dedupeKey: `hint:${window}` } : reading
}
