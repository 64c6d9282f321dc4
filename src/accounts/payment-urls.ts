import type { Account } from "./account"

export type PaymentUrls = { return: string; cancel: string; callback: string }

/** The three URLs of one payment, or their template when `txnId` is a placeholder (DESIGN.md 2, step 1). */
export function paymentUrlsOf(
  { key, options }: Pick<Account, "key" | "options">,
  txnId: string
): PaymentUrls {
  const base = `${options.publicUrl}/payments/${key}/${txnId}`
  return { return: `${base}/return`, cancel: `${base}/cancel`, callback: `${base}/callback` }
}

/** The one URL for callbacks of the whole account. */
export function accountCallbackUrlOf({ key, options }: Pick<Account, "key" | "options">): string {
  return `${options.publicUrl}/payments/${key}/callback`
}
