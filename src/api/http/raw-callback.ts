import type { MedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import type { RawCallback } from "../../gateways/contract"

/** The request as bytes and undecoded text. Requires `readRawBody` to have run unless it is a GET. */
export function rawCallbackOf(req: MedusaRequest): RawCallback {
  const body = req.method === "GET" ? Buffer.alloc(0) : (req as { rawBody?: unknown }).rawBody
  if (!Buffer.isBuffer(body)) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "The raw body of a callback is missing: another middleware has read the request before ours"
    )
  }
  const [, query = ""] = /\?(.*)$/s.exec(req.originalUrl) ?? []
  return {
    method: req.method,
    query,
    headers: distinctHeaders(req.rawHeaders),
    body,
    transactionId: req.params.txn_id ?? null,
    remoteAddress: req.socket.remoteAddress ?? null,
  }
}

/** Node joins or drops repeated headers; a signature sent twice must be seen as two. */
function distinctHeaders(raw: string[]): RawCallback["headers"] {
  const headers: Record<string, string | string[]> = Object.create(null)
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at].toLowerCase()
    const before = headers[name]
    headers[name] = before === undefined ? raw[at + 1] : [before, raw[at + 1]].flat()
  }
  return headers
}
