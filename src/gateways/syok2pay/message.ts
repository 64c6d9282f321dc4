import type { RawCallback } from "../contract"
import { readBody, type BodyProblem, type Fields } from "./body"
import { isTxnId, readQuery, type QueryReading } from "./placeholders"

/** Why a callback cannot be read; stable words, all answered with 400. */
export type MessageProblem =
  BodyProblem | "wrong_method" | "hostile_query" | "hostile_ids" | "ids_disagree"

/** A readable callback: what the body and the query say, nothing of it believed yet. */
export type Message = {
  fields: Fields
  query: QueryReading
  /** The gateway's id of the payment, from the body, else from the query. */
  txnId: string | null
}

export type MessageReading = { ok: true; message: Message } | { ok: false; problem: MessageProblem }

/** Takes a callback apart, steps 1 and 2 of syok2pay.md 6.2. Never throws. */
export function readMessage(raw: RawCallback): MessageReading {
  if (raw.method.toUpperCase() !== "POST") {
    return { ok: false, problem: "wrong_method" }
  }
  const body = readBody(raw.body, headerOf(raw, "content-type") ?? "")
  if (!body.ok) {
    return body
  }
  const query = readQuery(raw.query)
  if (query.state === "invalid") {
    return { ok: false, problem: "hostile_query" }
  }
  const txnId = body.fields.get("txn_id") || null
  if (txnId !== null && !isTxnId(txnId)) {
    return { ok: false, problem: "hostile_ids" }
  }
  if (txnId !== null && query.txnId !== null && txnId !== query.txnId) {
    return { ok: false, problem: "ids_disagree" }
  }
  return { ok: true, message: { fields: body.fields, query, txnId: txnId ?? query.txnId } }
}

/** A header that was sent exactly once; null otherwise, because two values have no truth. */
export function headerOf(raw: RawCallback, name: string): string | null {
  const value = raw.headers[name]
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value
  return typeof single === "string" ? single.trim() : null
}
