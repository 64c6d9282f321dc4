import type { Authenticity, CallbackReading, RawCallback } from "../contract"
import { GatewayError } from "../errors"
import { eventOf, isFailedAttempt, type Event } from "./events"
import { bodyProblem, readMessage, type Message } from "./message"
import type { KustomOptions } from "./options"
import { signerOf } from "./signature"

/**
 * Verdict on a callback by the Standard Webhooks scheme (kustom.md 5.3). `now` in milliseconds. Pure,
 * never throws. Even `verified` decides nothing: an inquiry does.
 */
export function authenticate(raw: RawCallback, options: KustomOptions, now: number): Authenticity {
  if (raw.method.toUpperCase() !== "POST") {
    return { verdict: "refused", cause: "wrong_method", status: 400 }
  }
  const problem = bodyProblem(raw.body)
  if (problem !== null) {
    return { verdict: "refused", cause: problem, status: 400 }
  }
  const id = headerOf(raw, "webhook-id")
  const time = headerOf(raw, "webhook-timestamp")
  const signature = headerOf(raw, "webhook-signature")
  if (id === null || time === null || signature === null) {
    return refused(id === null ? "no_id" : time === null ? "no_timestamp" : "no_signature")
  }
  if (!/^[1-9]\d{0,10}$/.test(time)) {
    return refused("unusable_timestamp")
  }
  const timestamp = Number(time)
  const signed = { id, timestamp, body: raw.body.toString("utf8") }
  const secret = signerOf(signature, signed, options.webhookSecrets)
  if (secret === null) {
    return refused("bad_signature")
  }
  const age = now / 1000 - timestamp
  if (Math.abs(age) > options.webhookToleranceSeconds) {
    return refused(age > 0 ? "stale_timestamp" : "future_timestamp")
  }
  return { verdict: "verified", secret }
}

/** What a callback claims (kustom.md 5.2). Throws GatewayError invalid when it is unreadable. */
export function read(raw: RawCallback, { merchantId }: KustomOptions): CallbackReading {
  const message = readMessage(raw)
  const id = message?.id ?? headerOf(raw, "webhook-id")
  if (message === null || id === null) {
    throw new GatewayError("invalid", "The callback cannot be read: it is no JSON object", {
      code: "unreadable_body",
    })
  }
  const event = eventIn(message, merchantId)
  const said = {
    label: message.type ?? "(no type)",
    reference: null,
    // An id that is used again for something else names another message.
    dedupeKey: [id, message.type, message.sessionId, message.orderId].filter(Boolean).join(" "),
  }
  if (typeof event === "string") {
    return { ...said, gatewayId: null, claimedState: null, warnings: [], ignore: event }
  }
  const { sessionId, orderId, failureReason } = message
  return {
    ...said,
    // An order is found by the id that its session told us.
    ...(event.about === "order" && orderId
      ? { gatewayId: null, gatewayIds: { order: orderId } }
      : { gatewayId: sessionId }),
    claimedState: event.state,
    warnings: isFailedAttempt(message.type)
      ? [failureReason ? `attempt_failed: ${failureReason}` : "attempt_failed"]
      : [],
  }
}

/**
 * What a genuine message tells, or the word for why nothing follows from it. One address serves a
 * whole account (5.1).
 */
function eventIn(
  { type, merchantId, sessionId, orderId }: Message,
  ours: string | undefined
): Event | "foreign_merchant" | "unknown_type" | "no_data" {
  if (ours !== undefined && merchantId !== null && merchantId !== ours) {
    return "foreign_merchant"
  }
  const event = eventOf(type)
  if (event === null) {
    return "unknown_type"
  }
  return (event.about === "session" ? sessionId : orderId) === null ? "no_data" : event
}

/** A header that is there once and not empty. */
function headerOf({ headers }: RawCallback, name: string): string | null {
  const value = headers[name]
  return typeof value === "string" && value !== "" ? value : null
}

function refused(cause: string): Authenticity {
  return { verdict: "refused", cause, status: 401 }
}
