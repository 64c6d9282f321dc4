import { createHash } from "node:crypto"
import { isIP } from "node:net"
import type { Authenticity, CallbackReading, RawCallback } from "../contract"
import { GatewayError } from "../errors"
import { isListedAddress, sourceAddressOf } from "../source-address"
import { labelOf } from "./labels"
import { readMessage, type Message } from "./message"
import type { B2BinPayOptions } from "./options"
import { callbackKeys, signerOf } from "./signature"
import { PAID, operation } from "./status"

/** What a callback without transfer and signature is noted as. */
const UNSIGNED = "no_transfer_unsigned"

/**
 * Verdict on a callback (b2binpay.md 5.3, 5.5). Pure, never throws. Even `verified` proves little:
 * ids, status and paid amount are outside the signature, and it holds for ever (5.4), so an inquiry
 * decides.
 */
export function authenticate(raw: RawCallback, options: B2BinPayOptions): Authenticity {
  if (raw.method.toUpperCase() !== "POST") {
    return { verdict: "refused", cause: "wrong_method", status: 400 }
  }
  if (!isAllowed(raw, options)) {
    return refused("address_not_allowed")
  }
  const reading = readMessage(raw.body)
  if (!reading.ok) {
    return { verdict: "refused", cause: reading.problem, status: 400 }
  }
  const { message } = reading
  if (message.sign === null) {
    return message.transfer === "none" && options.unsignedNoTransfer === "hint"
      ? { verdict: "hint", note: UNSIGNED }
      : refused("no_signature")
  }
  const signed = signedBy(message)
  if (typeof signed === "string") {
    return refused(signed)
  }
  const secret = signerOf(message.sign, signed, callbackKeys(options))
  return secret === null ? refused("bad_signature") : { verdict: "verified", secret }
}

/** What a callback claims (5.2, 5.4). Throws GatewayError invalid when it is unreadable. */
export function read(raw: RawCallback): CallbackReading {
  const reading = readMessage(raw.body)
  if (!reading.ok) {
    throw new GatewayError("invalid", `The callback cannot be read: ${reading.problem}`, {
      code: reading.problem,
    })
  }
  const { message } = reading
  const { type, transfer, status } = message
  const label = labelOf(message)
  const isDeposit = type === "deposit"
  const isPaid = isDeposit && label === "Confirmation" && status === PAID
  const isActivation =
    transfer !== null &&
    transfer !== "none" &&
    transfer.operationType === operation.algorandActivation
  return {
    label,
    // A payout has our name of the refund, and the URL names the transaction.
    reference: (isDeposit && message.trackingId) || null,
    gatewayId: isDeposit ? message.id : null,
    dedupeKey: dedupeKey(raw, message),
    claimedState: isPaid ? "captured" : null,
    warnings: [
      ...(message.sign === null ? [UNSIGNED] : []),
      ...(isDeposit && !message.trackingId ? ["no_tracking_id"] : []),
      ...(isActivation ? ["activation_transfer"] : []),
    ],
  }
}

/**
 * The messages that the signature may cover, or why there is none (5.3). For payouts without a
 * transfer two forms are known.
 */
function signedBy({ type, status, trackingId, time, transfer }: Message): string[] | string {
  if (transfer === null) {
    return "unclear_transfer"
  }
  if (trackingId === null || time === null) {
    return "missing_fields"
  }
  if (transfer !== "none") {
    return transfer.status === null || transfer.amount === null
      ? "missing_fields"
      : [`${transfer.status}${transfer.amount}${trackingId}${time}`]
  }
  const bare = `${trackingId}${time}`
  return [
    ...(status === null ? [] : [`${status}${bare}`]),
    ...(type === "payout" && trackingId !== "" ? [bare] : []),
  ]
}

/**
 * The same text for a message and its resend, which may be signed anew (5.4). The transaction of the
 * URL counts, and the whole body of an unsigned one: nobody can use up the key of another's message.
 */
function dedupeKey(raw: RawCallback, message: Message): string {
  const { type, id, status, trackingId, sign, transfer } = message
  const moved = transfer === null || transfer === "none" ? [transfer] : transferKey(transfer)
  const body = sign === null ? raw.body.toString("base64") : null
  return createHash("sha256")
    .update(JSON.stringify([raw.transactionId, type, id, trackingId, status, moved, body]))
    .digest("hex")
}

function transferKey({ id, status, amount }: Exclude<Message["transfer"], "none" | null>) {
  return [id, status, amount]
}

function isAllowed(
  raw: RawCallback,
  { callbackIpAllowlist, trustedProxies }: B2BinPayOptions
): boolean {
  if (callbackIpAllowlist === undefined) {
    return true
  }
  const address = sourceAddressOf(raw, trustedProxies)
  return address !== null && isIP(address) !== 0 && isListedAddress(address, callbackIpAllowlist)
}

function refused(cause: string): Authenticity {
  return { verdict: "refused", cause, status: 401 }
}
