import { timingSafeEqual } from "node:crypto"

import type { InbankAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import { FORBIDDEN, UNAUTHORIZED } from "./problems"

/** Bearer key and the shop of the path (inbank.md 2). Returns an answer when one of them is wrong. */
export function authenticate(request: CallRequest, account: InbankAccount): Answer | undefined {
  const key = /^Bearer (\S+)$/i.exec(request.header("authorization") ?? "")?.[1] ?? ""
  if (!isSame(key, account.apiKey)) {
    return UNAUTHORIZED
  }
  const { shop } = request.params
  return shop !== undefined && shop.toLowerCase() !== account.shopUuid ? FORBIDDEN : undefined
}

function isSame(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)]
  return left.length === right.length && timingSafeEqual(left, right)
}
