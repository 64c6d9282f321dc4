import { createHash } from "node:crypto"
import { isIP } from "node:net"
import type { Authenticity, CallbackReading, RawCallback } from "../contract"
import { GatewayError } from "../errors"
import { isListedAddress, sourceAddressOf } from "../source-address"
import { verifyUrlKey } from "../url-key"
import { secretsOf } from "./callback-secrets"
import { labelOf, isKnownTransaction } from "./labels"
import { readMessage } from "./message"
import type { SwedbankPayOptions } from "./options"

/**
 * Verdict on a callback (swedbank-pay.md 6). Swedbank Pay signs nothing: the key in the URL, which
 * only they and we have seen, is the proof, and their addresses are a second look. Pure, never
 * throws. Even `verified` decides nothing: an inquiry does.
 */
export function authenticate(raw: RawCallback, options: SwedbankPayOptions): Authenticity {
  if (raw.method.toUpperCase() !== "POST") {
    return { verdict: "refused", cause: "wrong_method", status: 400 }
  }
  const { secret, previousSecrets } = options.callback
  const proof = verifyUrlKey(raw, secretsOf(secret, previousSecrets))
  if ("cause" in proof) {
    return { verdict: "refused", cause: proof.cause, status: 401 }
  }
  const stranger = strangerOf(raw, options)
  if (stranger !== null && options.callback.addressCheck === "enforce") {
    return { verdict: "refused", cause: "address_not_allowed", status: 401 }
  }
  const reading = readMessage(raw.body)
  if (!reading.ok) {
    return { verdict: "refused", cause: reading.problem, status: 400 }
  }
  const verified = { verdict: "verified" as const, secret: proof.secret }
  return stranger === null ? verified : { ...verified, note: `address_unlisted ${stranger}` }
}

/** What a callback claims: no amount and no state. Throws GatewayError invalid. */
export function read(raw: RawCallback): CallbackReading {
  const reading = readMessage(raw.body)
  if (!reading.ok) {
    throw new GatewayError("invalid", `The callback cannot be read: ${reading.problem}`, {
      code: reading.problem,
    })
  }
  const { order, payment, transaction, orderReference } = reading.message
  const said = [order, payment, transaction].map((one) => one && [one.id, one.number])
  return {
    label: labelOf(reading.message),
    reference: orderReference,
    // A payment's id is another one than its order's, and is never asked about.
    gatewayId: order?.id ?? null,
    // The transaction of the URL counts: nobody can use up the key of another one's message.
    dedupeKey: createHash("sha256")
      .update(JSON.stringify([raw.transactionId, said]))
      .digest("hex"),
    claimedState: null,
    warnings: [
      ...(order ? [] : ["legacy_payment_shape"]),
      ...(transaction && !isKnownTransaction(transaction.id) ? ["unknown_transaction_type"] : []),
    ],
  }
}

/** Where a callback came from if that is none of the listed addresses; null when it is one. */
function strangerOf(raw: RawCallback, { callback }: SwedbankPayOptions): string | null {
  if (callback.addressCheck === "off") {
    return null
  }
  const address = sourceAddressOf(raw, callback.trustedProxies)
  const isAddress = address !== null && isIP(address) !== 0
  return isAddress && isListedAddress(address, callback.addresses)
    ? null
    : isAddress
      ? address
      : "unknown"
}
