import type { KustomAccount } from "../../accounts"
import type { CallRequest } from "../../core/call"
import { problem, Refused } from "./problems"
import { UNAUTHORIZED } from "./refusal"

/**
 * Checks `Authorization: Basic …`: the key as it is, or base64 of `user:key` or `:key`
 * (kustom.md 2). In-Person Payments answers with problem details, Order Management with nothing.
 * @throws Refused 401
 */
export function authenticate(
  { header }: CallRequest,
  account: KustomAccount,
  api: "ipp" | "om"
): void {
  const given = /^Basic (\S+)$/i.exec(header("authorization") ?? "")?.[1] ?? ""
  const pair = Buffer.from(given, "base64").toString("utf8")
  const isGood =
    given === account.apiKey ||
    pair === `${account.username}:${account.apiKey}` ||
    pair === `:${account.apiKey}`
  if (!isGood) {
    const detail = "Authentication failed"
    throw new Refused(api === "ipp" ? problem(401, detail) : UNAUTHORIZED, detail)
  }
}
