import { GatewayError } from "../errors"
import type { HttpClient } from "../http-client"
import { failureOf } from "./failure"
import type { Fields } from "./reading"

const TYPE = "application/vnd.api+json"

/** Asks for a token; nothing else is done by it, so a lost answer is only `unavailable`. */
export async function tokenCall(
  http: HttpClient,
  path: string,
  attributes: Record<string, string>,
  now: number
): Promise<Fields> {
  const answer = await http.send({
    method: "POST",
    path,
    headers: {
      accept: TYPE,
      "content-type": TYPE,
      "user-agent": "medusa-verified-payments",
    },
    body: JSON.stringify({ data: { type: "auth-token", attributes } }),
  })
  const failure = failureOf("token", "B2BinPay login", answer, now)
  if (failure !== null || answer.json === null) {
    throw failure
  }
  return answer.json
}

/** For an answer in which no token can be found. */
export function noToken(why: string): GatewayError {
  return new GatewayError("unavailable", `B2BinPay answered the login without ${why}`, {
    code: "TOKEN_UNREADABLE",
  })
}
