import type { Request, RequestHandler, Response } from "express"

import type { Face } from "../faces/face"
import { answerLater } from "./answer-later"
import type { Call } from "./fault"
import type { AppliedFaults } from "./faults"
import type { Sandbox } from "./sandbox"

/** A query parameter by its name; undefined when absent or given twice. */
export type Query = (name: string) => string | undefined

/** One call of the shop to a gateway. */
export interface CallRequest {
  header(name: string): string | undefined
  /** Named parts of the route's path. */
  params: Record<string, string>
  query: Query
  /** The JSON object of the body; undefined when there is none. */
  body: Record<string, unknown> | undefined
  /** `http://host:port` as the shop called us. */
  origin: string
  faults: AppliedFaults
}

export interface Answer {
  status: number
  headers?: Record<string, string>
  body: unknown
}

type Handler = (request: CallRequest) => Answer | Promise<Answer>

/**
 * Serves one call of a face. Faults of the line are applied here, so that no face knows them:
 * `status` and `drop` before the call is processed, the others to an answer that is true and lost.
 */
export function serveCall(
  sandbox: Sandbox,
  face: Face,
  call: Call,
  handle: Handler
): RequestHandler {
  return answerLater(async (req, res) => {
    const body = jsonObject(req.body)
    const query = queryOf(req)
    const named = face.references(body ?? {}, req.path, query)
    const payments = new Set(
      named.flatMap((name) => sandbox.payments.find(face.gateway, name) ?? [])
    )
    if (call === "inquiry" && (face.isInquiry?.(req.path) ?? true)) {
      payments.forEach((payment) => (payment.inquiries += 1))
    }
    const known = [...payments].flatMap(({ reference, id }) => [reference, id])
    const faults = sandbox.faults.take(face.gateway, call, [...named, ...known])
    if (faults.has("drop")) {
      req.socket.destroy()
      return
    }
    if (faults.has("status")) {
      send(res, face.refusal(faults.text("status") ?? "500", req.path))
      return
    }
    const answer = await handle({
      header: (name) => req.get(name),
      params: req.params,
      query,
      body,
      origin: originOf(req),
      faults,
    })
    if (faults.has("timeout")) {
      await sandbox.clock.pause(faults.number("timeout", 60_000))
    }
    if (faults.has("hang_up")) {
      req.socket.destroy()
      return
    }
    if (faults.has("truncated")) {
      sendHalf(res, answer)
      return
    }
    send(res, spoiled(answer, faults))
  })
}

/** Sends an answer; objects as JSON, text as it is. */
export function send(res: Response, answer: Answer): void {
  res.status(answer.status).set(answer.headers ?? {})
  if (typeof answer.body === "string") {
    res.end(answer.body)
    return
  }
  res.json(answer.body)
}

/** Announces an answer, sends half of it and hangs up. */
function sendHalf(res: Response, { status, headers, body }: Answer): void {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  res.status(status).set({ "Content-Type": "application/json", ...headers })
  res.set("Content-Length", String(Buffer.byteLength(text)))
  res.write(text.slice(0, text.length / 2), () => res.socket?.destroy())
}

/** `http://host` of the caller's own address for us, so that links work behind any name. */
export const originOf = (req: Request): string => `${req.protocol}://${req.get("host")}`

function spoiled(answer: Answer, faults: AppliedFaults): Answer {
  if (faults.has("html")) {
    return {
      status: faults.number("html", 502),
      headers: { "Content-Type": "text/html; charset=utf-8" },
      body: "<html><head><title>502 Bad Gateway</title></head><body>bad gateway</body></html>",
    }
  }
  return faults.has("empty") ? { status: faults.number("empty", 200), body: "" } : answer
}

/** Names are taken as written, brackets included (`filter[tracking_id]`). */
function queryOf(req: Request): Query {
  const given = new URL(req.originalUrl, "http://sandbox").searchParams
  return (name) => (given.getAll(name).length === 1 ? (given.get(name) ?? undefined) : undefined)
}

function jsonObject(raw: unknown): Record<string, unknown> | undefined {
  if (!Buffer.isBuffer(raw)) {
    return undefined
  }
  try {
    const parsed: unknown = JSON.parse(raw.toString("utf8"))
    return isObject(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
