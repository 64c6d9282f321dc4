import type { SwedbankPayAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import { inputError } from "./problems"
import { UNAUTHORIZED } from "./refusal"

/**
 * Checks the access token and the version (swedbank-pay.md 1, 2). The real one falls back to v2.0
 * without a version; here that is refused, so that a client that forgets it is noticed.
 * @returns an answer when the token is missing or wrong
 * @throws Refused without version=3.1: in Content-Type when there is a body, in either header of a GET
 */
export function authenticate(
  request: CallRequest,
  account: SwedbankPayAccount,
  method: string
): Answer | undefined {
  const token = /^Bearer (\S+)$/i.exec(request.header("authorization") ?? "")?.[1]
  if (token !== account.accessToken) {
    return UNAUTHORIZED
  }
  const names = method === "GET" ? ["accept", "content-type"] : ["content-type"]
  if (!names.some((name) => /;\s*version=3\.1\b/.test(request.header(name) ?? ""))) {
    const description = "The sandbox speaks application/json;version=3.1 only."
    throw inputError({ name: "Version", description })
  }
  if (method !== "GET" && !request.body) {
    throw inputError({ name: "Body", description: "The body must be a JSON object." })
  }
  return undefined
}
