import type { Syok2PayAccount } from "../../accounts"
import type { Message } from "../../core/callback"
import type { Claim, Payment } from "../../core/payment"
import { GENUINE } from "../face"
import type { CallbackRecipe, Proof } from "../face"
import { traceId } from "./answers"
import { signedFields } from "./authentication"
import { fillPlaceholders } from "./placeholders"
import { corrupted, sign, signingString } from "./signature"
import { claim as truth, isoSeconds } from "./words"

const WRONG_SECRET = "sk_somebody_elses_secret"

/** A callback (syok2pay.md 6.1): signed like a request, over the fields of its body. */
export function callback(
  account: Syok2PayAccount,
  payment: Payment,
  recipe: CallbackRecipe,
  now: Date
): Message {
  const { claim, body } = recipe
  const values = { gateway: account.acquirer, txn_id: claim.txnId }
  const fields = callbackBody(account, payment, claim)
  const signed = body === "json" ? fields : {}
  return {
    type: claim.status,
    url: fillPlaceholders(payment.backendUrl, values, recipe.placeholders),
    headers: {
      "Content-Type": body === "html" ? "text/html" : "application/json",
      ...signatureHeaders(account, signed, recipe.proof, now),
    },
    body: { json: JSON.stringify(fields), html: "<html>bad gateway</html>", empty: "" }[body],
  }
}

/** The same message with headers of this moment. */
export function resign(account: Syok2PayAccount, message: Message, now: Date): Message {
  const headers = signatureHeaders(account, parsed(message.body), GENUINE, now)
  return { ...message, headers: { ...message.headers, ...headers } }
}

/**
 * What a stranger would try, all claiming SUCCESS: a bad signature, none at all, a wrong secret,
 * and a genuinely signed message whose status was edited. The last one verifies, because the
 * signing string does not cover the status (syok2pay.md 2.2).
 */
export function forgeries(account: Syok2PayAccount, payment: Payment, now: Date): Message[] {
  const claim: Claim = { ...truth(payment), status: "SUCCESS", paidAt: now }
  const kinds: Proof["kind"][] = ["corrupt", "none", "wrong_secret", "genuine"]
  return kinds.map((kind) => {
    const proof = { kind, ageSeconds: 0 }
    const recipe: CallbackRecipe = {
      claim,
      proof,
      placeholders: payment.placeholders,
      body: "json",
    }
    return callback(account, payment, recipe, now)
  })
}

function callbackBody(account: Syok2PayAccount, payment: Payment, claim: Claim) {
  return {
    merchant_code: account.merchantCode,
    reference_no: claim.reference,
    txn_id: claim.txnId,
    session_id: payment.id,
    txn_status: claim.status,
    status_code: "SUCCESS",
    amount: claim.amount,
    currency: claim.currency,
    channel: payment.channel,
    gateway: account.acquirer,
    paid_at: claim.paidAt ? isoSeconds(claim.paidAt) : null,
    trace_id: traceId(),
  }
}

function signatureHeaders(
  account: Syok2PayAccount,
  body: Record<string, unknown>,
  proof: Proof,
  now: Date
): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000) - proof.ageSeconds)
  if (proof.kind === "none") {
    return {}
  }
  const secret = proof.kind === "wrong_secret" ? WRONG_SECRET : account.secretKey
  const text = signingString(account.merchantCode, timestamp, signedFields(body))
  const signature = sign(secret, text)
  return {
    "X-Timestamp": timestamp,
    "X-Signature": proof.kind === "corrupt" ? corrupted(signature) : signature,
  }
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === "object" && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
