import { isUtf8 } from "node:buffer"
import { asRecord, textOf } from "../answer-values"
import type { RawCallback } from "../contract"
import { field, idOf } from "./reading"

/** A callback's envelope (kustom.md 5.2). Nothing of it is believed. */
export type Message = {
  /** `kevt_…`, the same for every delivery; null when there is none. */
  id: string | null
  merchantId: string | null
  /** As sent. */
  type: string | null
  sessionId: string | null
  orderId: string | null
  failureReason: string | null
}

const MAX_BYTES = 64 * 1024

/** Why a body cannot even be verified, or null. */
export function bodyProblem(body: Buffer): "body_too_large" | "unreadable_body" | null {
  if (body.length > MAX_BYTES) {
    return "body_too_large"
  }
  return isUtf8(body) ? null : "unreadable_body"
}

/** Takes a callback apart, unknown keys aside; null when it is no JSON object. Never throws. */
export function readMessage({ body }: RawCallback): Message | null {
  const root = bodyProblem(body) === null ? parse(body) : null
  if (root === null) {
    return null
  }
  const data = asRecord(field(root, "data")) ?? {}
  return {
    id: textOf(field(root, "id")),
    merchantId: textOf(field(root, "merchant_id")),
    type: textOf(field(root, "type"), 64),
    sessionId: idOf(field(data, "session_id")),
    orderId: idOf(field(data, "order_id")),
    failureReason: textOf(field(data, "failure_reason"), 100),
  }
}

function parse(body: Buffer): Record<string, unknown> | null {
  try {
    return asRecord(JSON.parse(body.toString("utf8")))
  } catch {
    return null
  }
}
