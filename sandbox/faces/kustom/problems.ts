import { randomUUID } from "node:crypto"

import type { Answer } from "../../core/call"

/** A call the gateway refuses; thrown anywhere below a route. The message is its own reason. */
export class Refused extends Error {
  constructor(
    readonly answer: Answer,
    message: string
  ) {
    super(message)
  }
}

const TITLES: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  404: "Not Found",
  409: "Conflict",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
}

/** The error body of In-Person Payments (kustom.md 3.4): problem details. */
export function problem(status: number, detail: string, errors?: readonly string[]): Answer {
  const title = TITLES[status] ?? "Error"
  return {
    status,
    headers: { "Content-Type": "application/problem+json" },
    body: { title, status, detail, ...(errors ? { errors } : {}) },
  }
}

/** The error body of Order Management (kustom.md 6.4). */
export const omError = (status: number, code: string, ...messages: string[]): Answer => ({
  status,
  headers: { "Content-Type": "application/json" },
  body: { error_code: code, error_messages: messages, correlation_id: randomUUID() },
})

/** In-Person Payments says no. */
export const refused = (status: number, detail: string, errors?: readonly string[]): Refused =>
  new Refused(problem(status, detail, errors), detail)

/** Order Management says no, because the order's state forbids it unless told otherwise. */
export const omRefused = (code: string, message: string, status = 403): Refused =>
  new Refused(omError(status, code, message), message)

export const NO_CONTENT: Answer = { status: 204, body: "" }
