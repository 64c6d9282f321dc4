import type { Authenticity, CallbackReading, RawCallback } from "../contract"
import { GatewayError } from "../errors"
import { canonicalAmount, dedupeKey } from "./dedupe"
import { headerOf, readMessage, type Message } from "./message"
import type { Syok2PayOptions } from "./options"
import { fullForm, isSignable, shortForm, verify } from "./signature"
import { meaningOf, stateOf } from "./status"

type Refused = Extract<Authenticity, { verdict: "refused" }>
type Signed = { messages: (string | Buffer)[]; note: string[] }

/**
 * Verdict on a callback, steps 1 to 4 of syok2pay.md 6.2. `now` in milliseconds. Pure, never throws.
 * Even `verified` proves little: status and ids are outside the signature and our own requests are
 * signed the same way (2.2), so it filters noise and only an inquiry decides.
 */
export function authenticate(
  raw: RawCallback,
  options: Syok2PayOptions,
  now: number
): Authenticity {
  const reading = readMessage(raw)
  if (!reading.ok) {
    return { verdict: "refused", cause: reading.problem, status: 400 }
  }
  const { message } = reading
  const merchant = message.fields.get("merchant_code")
  if (merchant !== undefined && merchant !== options.merchantCode) {
    return refused("wrong_merchant")
  }
  const { signatureField, signatureHeader, timestampHeader } = options.callback
  const signature = signatureField
    ? message.fields.get(signatureField)
    : headerOf(raw, signatureHeader)
  if (!signature) {
    return refused("no_signature")
  }
  const timestamp = headerOf(raw, timestampHeader)
  if (!timestamp && options.callback.scheme !== "body") {
    return refused("no_timestamp")
  }
  const signed = signedBy(raw, message, timestamp ?? "", options)
  if ("verdict" in signed) {
    return signed
  }
  const secrets = [options.secretKey, ...options.previousSecretKeys]
  const secret = verify(signature, signed.messages, secrets, options.signature)
  if (secret === null) {
    return refused("bad_signature")
  }
  const age = timestamp ? ageOf(timestamp, options, now) : []
  if ("verdict" in age) {
    return age
  }
  const note = [...signed.note, ...age].join(", ")
  return note ? { verdict: "verified", secret, note } : { verdict: "verified", secret }
}

/** What a callback claims (syok2pay.md 6.1). Throws GatewayError invalid when it is unreadable. */
export function read(raw: RawCallback, options: Syok2PayOptions): CallbackReading {
  const reading = readMessage(raw)
  if (!reading.ok) {
    throw new GatewayError("invalid", `The callback cannot be read: ${reading.problem}`, {
      code: reading.problem,
    })
  }
  const { message } = reading
  const word = (message.fields.get("txn_status") ?? message.fields.get("status") ?? "").trim()
  const meaning = meaningOf(word, options.statuses.success)
  return {
    label: printable(word) || "(no status)",
    reference: message.fields.get("reference_no") || null,
    gatewayId: message.txnId,
    dedupeKey: dedupeKey(raw, message, options),
    claimedState: meaning === null ? null : stateOf[meaning],
    warnings: warningsOf(message, word !== "" && meaning === null, options),
  }
}

/** What the signature must cover. The amount is tried as received, then with two decimals (2.5). */
function signedBy(
  raw: RawCallback,
  { fields }: Message,
  timestamp: string,
  options: Syok2PayOptions
): Signed | Refused {
  if (options.callback.scheme === "body") {
    return raw.body.length > 0 ? { messages: [raw.body], note: [] } : refused("missing_fields")
  }
  if (!isSignable(timestamp)) {
    return refused("unusable_timestamp")
  }
  if (options.callback.scheme === "ts.body") {
    const prefix = Buffer.from(`${timestamp}.`)
    return { messages: [Buffer.concat([prefix, raw.body])], note: [] }
  }
  const [reference, amount, currency] = ["reference_no", "amount", "currency"].map(
    (name) => fields.get(name) ?? ""
  )
  if (!reference || !amount || !currency || !fields.has("merchant_code")) {
    return options.callback.acceptShortForm
      ? { messages: [shortForm(options.merchantCode, timestamp)], note: ["short_form"] }
      : refused("missing_fields")
  }
  if (![reference, amount, currency].every(isSignable)) {
    return refused("forbidden_character")
  }
  const spellings = new Set([amount, canonicalAmount(amount) ?? amount])
  return {
    messages: [...spellings].map((spelling) =>
      fullForm(options.merchantCode, { reference, amount: spelling, currency }, timestamp)
    ),
    note: [],
  }
}

/** Notes about the age of a timestamp, or a refusal outside the window (syok2pay.md 2.4). */
function ageOf(timestamp: string, options: Syok2PayOptions, now: number): string[] | Refused {
  if (!/^\d{1,15}$/.test(timestamp)) {
    return refused("unusable_timestamp")
  }
  const unit = options.signature.timestampUnit === "ms" ? 1 : 1000
  const age = (now - Number(timestamp) * unit) / 1000
  if (age < -options.callback.futureSkewSeconds) {
    return refused("future_timestamp")
  }
  if (age > options.callback.maxAgeSeconds) {
    return refused("stale_timestamp")
  }
  return age > options.callback.staleAfterSeconds ? ["stale"] : []
}

/** Differences that a person should know; `gateway_not_allowed` also stops the settling. */
function warningsOf(
  { fields, query }: Message,
  unknownStatus: boolean,
  options: Syok2PayOptions
): string[] {
  const { gateway } = query
  const unlisted =
    gateway !== null &&
    options.gatewayAllowlist.length > 0 &&
    !options.gatewayAllowlist.includes(gateway)
  const said = fields.get("gateway")
  return [
    query.state === "unsubstituted" && "placeholders_not_substituted",
    unlisted && options.gatewayCheck === "enforce" && "gateway_not_allowed",
    unlisted && options.gatewayCheck === "warn" && "gateway_unexpected",
    gateway !== null && said !== undefined && said !== gateway && "gateway_differs",
    unknownStatus && "unknown_status",
  ].filter((warning): warning is string => warning !== false)
}

/** Visible ASCII-safe text for lists and logs. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, "?").slice(0, 64)
}

function refused(cause: string): Refused {
  return { verdict: "refused", cause, status: 401 }
}
