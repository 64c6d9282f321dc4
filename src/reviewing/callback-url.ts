import type { Account } from "../accounts/account"
import type { CallbackChannel } from "../modules/payment-journal/store"

type Addressed = { account: string; channel: CallbackChannel; url_transaction_id: string | null }

/**
 * Where a callback came to: absolute, or only the path where the account is no longer configured.
 * Null for an inquiry, which came to nowhere. Without the query, which may hold the proof.
 */
export function callbackUrl(callback: Addressed, account: Account | undefined): string | null {
  const { channel, url_transaction_id } = callback
  if (channel === "inquiry") {
    return null
  }
  const transaction = url_transaction_id ? `/${url_transaction_id}` : ""
  const end = channel === "browser" ? "return" : "callback"
  const path = `/payments/${callback.account}${transaction}/${end}`
  return `${account?.options.publicUrl ?? ""}${path}`
}
