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

export interface SwedbankPayAccount {
  accessToken: string
  /** The merchant's GUID. */
  payeeId: string
  payeeName: string
  /** Currencies the contract covers; another one is a configuration problem. */
  currencies: readonly string[]
  /** Ways to pay the contract covers, in the gateway's words. */
  instruments: readonly Instrument[]
  /** Where callbacks seem to come from. */
  sourceAddress: string
}

export const INSTRUMENTS = ["CreditCard", "Swish", "Banklink"] as const
export type Instrument = (typeof INSTRUMENTS)[number]

/** Every instrument for every currency, unlike the real one, so that a shop with one can try all. */
export const SWEDBANK_PAY_ACCOUNT: SwedbankPayAccount = {
  accessToken: "at_sandbox_swedbank_pay_not_a_real_token",
  payeeId: "5c3a1d9e-0b7f-4c26-9a41-7e21f0a95d11",
  payeeName: "Example Shop",
  currencies: ["SEK", "NOK", "DKK", "EUR"],
  instruments: INSTRUMENTS,
  sourceAddress: "20.91.170.122",
}
