import { createHash } from "node:crypto"
import { textOf } from "../answer-values"
import type { Authenticity, CallbackReading, RawCallback } from "../contract"
import { GatewayError } from "../errors"
import { eventWord, stateOfEvent } from "./events"
import { readMessage, type Message } from "./message"
import type { InbankOptions } from "./options"
import { readParameters } from "./parameters"
import { signedText, verify } from "./signature"
import { stateOf } from "./status"

/** Above this a timestamp is in milliseconds: in seconds it would be the year 5138. */
const MILLISECONDS_FROM = 1e11

/**
 * Verdict on a callback, steps 1 to 3 of inbank.md 5, whichever way it came. `now` in milliseconds.
 * Pure, never throws. The signature does not cover our URL, and the scheme is known from one client
 * only, so even `verified` decides nothing: an inquiry does.
 */
export function authenticate(raw: RawCallback, options: InbankOptions, now: number): Authenticity {
  const { callback, apiKey, previousApiKeys } = options
  const reading = readParameters(raw, callback.params)
  if (!reading.ok) {
    return { verdict: "refused", cause: reading.problem, status: 400 }
  }
  const { message, timestamp, hmac } = reading.given
  if (reading.fault || !message || !timestamp || !hmac) {
    return doubt(reading.fault ?? "missing_fields", options)
  }
  const keys = [callback.key ?? apiKey, ...previousApiKeys]
  const secret = verify(hmac, signedText(message, timestamp, callback), keys, callback)
  if (secret === null) {
    return doubt("bad_signature", options)
  }
  const stale = staleness(timestamp, callback.maxAgeSeconds, now)
  return stale ? doubt(stale, options) : { verdict: "verified", secret }
}

/** What a callback claims (inbank.md 5). Throws GatewayError invalid when it is unreadable. */
export function read(raw: RawCallback, { callback }: InbankOptions): CallbackReading {
  const reading = readParameters(raw, callback.params)
  const text = reading.ok ? reading.given.message : null
  const isLogOnly = callback.verify === "log-only"
  if (!reading.ok || (text === null && !isLogOnly)) {
    const cause = reading.ok ? "missing_fields" : reading.problem
    throw new GatewayError("invalid", `The callback cannot be read: ${cause}`, { code: cause })
  }
  // Delivered again it is the same message under another timestamp and signature.
  const said = text ?? JSON.stringify([raw.query, raw.body.toString("base64")])
  const message = readMessage(text ?? "")
  const word = message.event === null ? null : eventWord(message.event)
  return {
    label: labelOf(word, message),
    reference: message.reference,
    gatewayId: message.sessionId,
    dedupeKey: createHash("sha256").update(said).digest("hex"),
    claimedState: stateOfEvent(word ?? "") ?? stateOf(message.status),
    warnings: [
      ...(message.isOpaque ? ["opaque_message"] : []),
      ...(message.isAmbiguous ? ["ambiguous_session"] : []),
      ...(word !== null && stateOfEvent(word) === null ? ["unknown_event"] : []),
    ],
  }
}

/** What proves nothing: refused, or in "log-only" a hint, which can only make us ask. */
function doubt(cause: string, { callback }: InbankOptions): Authenticity {
  return callback.verify === "log-only"
    ? { verdict: "hint", note: cause }
    : { verdict: "refused", cause, status: 401 }
}

/** Why a timestamp is not within the window; null when it is, or when there is none. */
function staleness(timestamp: string, maxAgeSeconds: number | undefined, now: number) {
  if (maxAgeSeconds === undefined) {
    return null
  }
  const number = /^\d{1,15}(\.\d+)?$/.test(timestamp) ? Number(timestamp) : null
  const at =
    number === null ? Date.parse(timestamp) : number < MILLISECONDS_FROM ? number * 1000 : number
  if (Number.isNaN(at)) {
    return "unusable_timestamp"
  }
  return Math.abs(now - at) > maxAgeSeconds * 1000 ? "stale_timestamp" : null
}

/** The event, else the status, in visible ASCII for lists and logs. */
function labelOf(word: string | null, { status, isOpaque }: Message): string {
  const label = word || textOf(status) || (isOpaque ? "(opaque message)" : "(no event)")
  return label.replace(/[^\x20-\x7e]/g, "?").slice(0, 64)
}
