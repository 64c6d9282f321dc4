import type { RawCallback } from "../../contract"
import { rawCallback } from "../../testing/raw-callback"

/** One case of the callback fixtures. */
export type CallbackCase = {
  name: string
  config?: Record<string, unknown>
  /** Seconds since 1970. */
  now: number
  method?: string
  query: string
  content_type?: string
  timestamp?: string
  signature?: string
  body: string
  expect: { http: number } & Record<string, unknown>
}

/** A case as it arrives; the shortened oversized body is given its real size. */
export function callbackOf(row: CallbackCase): RawCallback {
  const body = row.name === "oversized-body" ? row.body.replace("...", "x".repeat(65536)) : row.body
  return rawCallback({
    method: row.method ?? "POST",
    query: row.query,
    headers: {
      "content-type": row.content_type ?? "application/json",
      "x-timestamp": row.timestamp,
      "x-signature": row.signature,
    },
    body: Buffer.from(body),
  })
}
