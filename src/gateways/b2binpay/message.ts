import { asRecord } from "../answer-values"
import { field, plainText, recordAt, relatedId, resourceOf, resourcesOf, wholeOf } from "./reading"
import type { Fields, Resource } from "./reading"
import { operation } from "./status"

/** Why a callback's body cannot be used; stable words. */
export type MessageProblem = "body_too_large" | "unreadable_body" | "unknown_shape"

/** The part of a transfer that a callback's signature and label need. */
export type MessageTransfer = {
  id: string | null
  /** As plain text, its sign kept. */
  status: string | null
  /** Character for character; null when it is no JSON text (b2binpay.md 5.3, exactness). */
  amount: string | null
  operationType: string | null
  confirmations: unknown
  /** Blocks that its coin needs. */
  needed: unknown
}

/** A callback taken apart. Nothing of it is believed (5.3). */
export type Message = {
  type: "deposit" | "payout"
  id: string | null
  status: string | null
  /** `tracking_id`; empty when there is none, null when it is no text. */
  trackingId: string | null
  time: string | null
  /** null when there is none; other things than text count as a bad one. */
  sign: string | null
  /** "none" for a message without transfers, null when it is not clear which one is meant. */
  transfer: MessageTransfer | "none" | null
}

export type MessageReading = { ok: true; message: Message } | { ok: false; problem: MessageProblem }

const MAX_BYTES = 64 * 1024

/** Reads a callback's body, whatever its content type says (5.1). Never throws. */
export function readMessage(body: Buffer): MessageReading {
  if (body.length > MAX_BYTES) {
    return { ok: false, problem: "body_too_large" }
  }
  const root = parse(body)
  if (root === null) {
    return { ok: false, problem: "unreadable_body" }
  }
  const data = resourceOf(field(root, "data"))
  if (data === null || (data.type !== "deposit" && data.type !== "payout")) {
    return { ok: false, problem: "unknown_shape" }
  }
  const meta = recordAt(root, "meta") ?? {}
  return {
    ok: true,
    message: {
      type: data.type,
      id: data.id,
      status: wholeOf(field(data.attributes, "status")),
      trackingId: textOrEmpty(field(data.attributes, "tracking_id")),
      time: plainText(field(meta, "time"), 64),
      sign: signOf(field(meta, "sign")),
      transfer: transferOf(data, resourcesOf(field(root, "included"))),
    },
  }
}

/** The transfer that is meant: the one that is related, else of this operation, else the only one. */
function transferOf(data: Resource, included: readonly Resource[]): Message["transfer"] {
  const transfers = included.filter(({ type }) => type === "transfer")
  const related = recordAt(recordAt(data.relationships, "transfer") ?? {}, "data")
  if (transfers.length === 0) {
    return related === null ? "none" : null
  }
  const wanted = data.type === "deposit" ? operation.deposit : operation.payout
  const candidates = [
    transfers.filter(({ id }) => id !== null && id === relatedId(data, "transfer")),
    transfers.filter(({ attributes }) => wholeOf(field(attributes, "op_type")) === wanted),
    transfers,
  ].find(({ length }) => length > 0)
  return candidates?.length === 1 ? readTransfer(candidates[0], included) : null
}

function readTransfer(resource: Resource, included: readonly Resource[]): MessageTransfer {
  const { id, attributes } = resource
  const amount = field(attributes, "amount")
  const coin = relatedId(resource, "currency")
  const currency = included.find((one) => one.type === "currency" && one.id === coin)
  return {
    id,
    status: wholeOf(field(attributes, "status")),
    amount: typeof amount === "string" && /^[0-9.]{1,100}$/.test(amount) ? amount : null,
    operationType: wholeOf(field(attributes, "op_type")),
    confirmations: field(attributes, "confirmations"),
    needed: currency && field(currency.attributes, "confirmation_blocks"),
  }
}

function textOrEmpty(value: unknown): string | null {
  return value === undefined || value === null || value === "" ? "" : plainText(value)
}

function signOf(value: unknown): string | null {
  return value === undefined || value === null || value === ""
    ? null
    : (plainText(value) ?? "unusable")
}

function parse(body: Buffer): Fields | null {
  try {
    return asRecord(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body)))
  } catch {
    return null
  }
}
