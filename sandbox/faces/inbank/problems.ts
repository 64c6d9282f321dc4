import type { Answer } from "../../core/call"
import type { Version } from "./spelling"

/** A call the gateway refuses; thrown anywhere below a route. */
export class Refused extends Error {
  constructor(readonly answer: Answer & { body: object }) {
    super(JSON.stringify(answer.body))
  }
}

export const UNAUTHORIZED: Answer = { status: 401, body: { message: "unauthorized" } }

const DENIED = "access to this resource is denied"
export const FORBIDDEN: Answer = { status: 403, body: { message: DENIED } }
/** What stands in front of the API spells the key with a capital (inbank.md 6). */
export const FORBIDDEN_IN_FRONT: Answer = { status: 403, body: { Message: DENIED } }

/** Rejected with a list of codes, as the API's older calls do (inbank.md 6). */
export const rejected = (...codes: string[]): Refused =>
  new Refused({ status: 422, body: { message: codes } })

/** Rejected by a rental call, which has a text for people and one code. */
export const rentalRejected = (status: 400 | 422, message: string, errorCode: string): Refused =>
  new Refused({ status, body: { message, errorCode } })

/** @param what v2 names it in a list, except for sessions; v3 says only that it is not there */
export const notFound = (version: Version = "v3", what?: string): Refused => {
  const message = version === "v2" && what ? [`${what}_not_found`] : "not_found"
  return new Refused({ status: 404, body: { message } })
}
