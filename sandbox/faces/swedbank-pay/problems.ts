import { randomBytes } from "node:crypto"

import type { Answer } from "../../core/call"

const ROOT = "https://api.payex.com/psp"

/** RFC 7807 as this gateway fills it in (swedbank-pay.md 7). */
export interface ProblemBody {
  type: string
  title: string
  status: number
  instance?: string
  detail: string
  sessionId?: string
  problems?: { name: string; description: string }[]
}

export type FieldProblem = { name: string; description: string }

/** A call the gateway refuses with a problem; thrown anywhere below a route. */
export class Refused extends Error {
  constructor(readonly problem: ProblemBody) {
    super(
      [problem.detail, ...(problem.problems ?? []).map(({ description }) => description)].join(" ")
    )
  }
}

export const problemAnswer = (problem: ProblemBody): Answer => ({
  status: problem.status,
  headers: { "Content-Type": "application/problem+json; charset=utf-8" },
  body: problem,
})

/** @param name path below errordetail, such as `paymentorders/inputerror` */
export function problem(
  name: string,
  status: number,
  title: string,
  detail: string,
  problems: FieldProblem[] = []
): ProblemBody {
  const trace = `00-${hex(16)}-${hex(8)}-01`
  const instance = `${ROOT}/probleminstance/${trace}`
  return { type: `${ROOT}/errordetail/${name}`, title, status, instance, detail, problems }
}

/** The request is wrong. */
export const inputError = (...problems: FieldProblem[]): Refused =>
  new Refused(
    problem(
      "paymentorders/inputerror",
      400,
      "Error in input data",
      "The input did not validate, see the problems list.",
      problems
    )
  )

/** The contract does not cover it. */
export const configurationError = (...problems: FieldProblem[]): Refused =>
  new Refused(
    problem(
      "configurationerror",
      403,
      "Configuration error",
      "The merchant is not configured for this.",
      problems
    )
  )

/** Not in this state. Undocumented; `forbidden` is the nearest documented word (swedbank-pay.md 7). */
export const forbidden = (detail: string): Refused =>
  new Refused(problem("forbidden", 403, "Forbidden", detail))

export const notFound = (): Refused =>
  new Refused(problem("notfound", 404, "Not found", "No such resource."))

const hex = (bytes: number) => randomBytes(bytes).toString("hex")
