/** The sandbox's shops, one per gateway. Nothing in here opens anything real. */

export interface Syok2PayAccount {
  merchantCode: string
  merchantName: string
  publishableKey: string
  secretKey: string
  /** What `{gateway}` is filled in with: it names the acquirer behind the gateway. */
  acquirer: string
  /** Currencies switched on for the account; the vendor's samples know MYR only. */
  currencies: readonly string[]
}

export const SYOK2PAY_ACCOUNT: Syok2PayAccount = {
  merchantCode: "M70318",
  merchantName: "Example Shop",
  publishableKey: "pk_sandbox_syok2pay",
  secretKey: "sk_sandbox_syok2pay_not_a_real_secret",
  acquirer: "demo-acq",
  currencies: ["MYR", "SGD", "USD", "EUR"],
}
