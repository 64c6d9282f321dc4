import type { Syok2PayAccount } from "../../accounts"
import type { CallRequest } from "../../core/call"
import { Refused } from "./answers"
import { isSameSignature, sign, signingString } from "./signature"
import type { SignedFields } from "./signature"

/** How far a timestamp may be from our clock. A window is documented, its length is not. Seconds. */
export const TIMESTAMP_WINDOW = 300

/**
 * Checks who calls: bearer key, merchant, timestamp window, signature (syok2pay.md 2.1, 2.3).
 * The form follows the body: full when it has a reference, an amount (Refund's is called
 * `refund_amount`) and a currency, short otherwise.
 * @returns the body, whose fields are still unchecked
 * @throws Refused with the documented code
 */
export function authenticate(
  request: CallRequest,
  account: Syok2PayAccount,
  now: Date
): Record<string, unknown> {
  checkKey(request.header("authorization"), account)
  if (!/^application\/json\b/i.test(request.header("content-type") ?? "") || !request.body) {
    throw new Refused("PARAM_INVALID", "the body must be a JSON object sent as application/json")
  }
  const merchant = request.body.merchant_code
  if (merchant === undefined || merchant === "") {
    throw new Refused("PARAM_MISSING", "merchant_code is required")
  }
  if (merchant !== account.merchantCode) {
    throw new Refused("INVALID_API_KEY", "the key does not belong to this merchant_code")
  }
  checkSignature(request, request.body, account, now)
  return request.body
}

function checkKey(authorization: string | undefined, account: Syok2PayAccount): void {
  const key = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1]
  if (!key) {
    throw new Refused("UNAUTHORIZED", "Authorization: Bearer <publishable key> is required")
  }
  if (key !== account.publishableKey) {
    throw new Refused("INVALID_API_KEY", "unknown publishable key")
  }
}

function checkSignature(
  request: CallRequest,
  body: Record<string, unknown>,
  account: Syok2PayAccount,
  now: Date
): void {
  const timestamp = request.header("x-timestamp") ?? ""
  const age = now.getTime() / 1000 - Number(timestamp)
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > TIMESTAMP_WINDOW) {
    throw new Refused("INVALID_SIGNATURE", "X-Timestamp must be fresh Unix seconds")
  }
  const text = signingString(account.merchantCode, timestamp, signedFields(body))
  if (!isSameSignature(request.header("x-signature") ?? "", sign(account.secretKey, text))) {
    throw new Refused("INVALID_SIGNATURE", "Invalid signature")
  }
}

/** The full form's fields, or undefined when the short form applies. */
export function signedFields(body: Record<string, unknown>): SignedFields | undefined {
  const reference = asText(body.reference_no)
  const amount = asText(body.amount ?? body.refund_amount)
  const currency = asText(body.currency)
  return reference && amount && currency ? { reference, amount, currency } : undefined
}

const asText = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : undefined
