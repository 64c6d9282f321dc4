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

export interface InbankAccount {
  /** Bearer key of the API and key of the callbacks' HMAC at once (inbank.md 2). */
  apiKey: string
  shopUuid: string
  shopName: string
  currencies: readonly string[]
  products: readonly InbankProduct[]
}

export interface InbankProduct {
  code: string
  name: string
  /** The gateway's word for the kind. */
  type: "hire_purchase" | "split_into_parts" | "pay_next_month" | "smart_rent"
  /** Whether the shop approves a contract before it is active. */
  needsApproval: boolean
  /** Only these of the account's currencies, if any are named. */
  currencies?: readonly string[]
  /** Major units. */
  minAmount: number
  maxAmount: number
}

const LIMITS = { minAmount: 5, maxAmount: 5000 }

export const INBANK_ACCOUNT: InbankAccount = {
  apiKey: "inbank_sandbox_api_key_not_a_real_secret",
  shopUuid: "3f1c8a52-6b0d-4e7e-9a41-5d2c70be1f90",
  shopName: "Example Shop",
  currencies: ["EUR", "PLN", "CZK"],
  products: [
    {
      code: "hp_sandbox",
      name: "Sandbox hire purchase",
      type: "hire_purchase",
      needsApproval: false,
      ...LIMITS,
    },
    {
      code: "hp_approval_sandbox",
      name: "Sandbox hire purchase with approval",
      type: "hire_purchase",
      needsApproval: true,
      ...LIMITS,
    },
    {
      code: "split_sandbox",
      name: "Sandbox split into parts",
      type: "split_into_parts",
      needsApproval: false,
      ...LIMITS,
    },
    {
      code: "next_month_sandbox",
      name: "Sandbox pay next month",
      type: "pay_next_month",
      needsApproval: false,
      ...LIMITS,
    },
    {
      code: "rent_sandbox",
      name: "Sandbox Smart Rent",
      type: "smart_rent",
      needsApproval: true,
      currencies: ["EUR"],
      ...LIMITS,
    },
  ],
}

export interface B2BinPayAccount {
  /** v3 credentials; callbacks are signed with a secret of their own (b2binpay.md 1). */
  clientId: string
  clientSecret: string
  callbackSecret: string
  /** v2 credentials, from which the key of v2 callbacks is made. */
  login: string
  password: string
  shopName: string
  wallets: readonly B2BinPayWallet[]
}

export interface B2BinPayWallet {
  id: string
  label: string
  /** 1 Merchant, 2 Enterprise. */
  kind: 1 | 2
  /** The currency's `alpha`. */
  currency: string
}

export const B2BINPAY_ACCOUNT: B2BinPayAccount = {
  clientId: "b2b_sandbox_client",
  clientSecret: "b2b_sandbox_client_not_a_real_secret",
  callbackSecret: "b2b_sandbox_callback_not_a_real_secret",
  login: "sandbox@b2b.example",
  password: "b2b_sandbox_password_not_real",
  shopName: "Example Shop",
  wallets: [
    { id: "4127", label: "Shop EUR", kind: 1, currency: "EUR" },
    { id: "4090", label: "Shop USD", kind: 1, currency: "USD" },
    { id: "4200", label: "Shop BTC", kind: 1, currency: "BTC" },
    { id: "4300", label: "Shop ETH", kind: 1, currency: "ETH" },
    { id: "4900", label: "Enterprise BTC", kind: 2, currency: "BTC" },
  ],
}

export interface KustomAccount {
  merchantId: string
  /** Optional in calls, and checked when it is there (kustom.md 2). */
  username: string
  apiKey: string
  /** Of webhook destinations that bring no secret of their own. */
  webhookSecret: string
  /** The secret before it, for a rotation. */
  formerWebhookSecret: string
  shopName: string
  currencies: readonly string[]
  locationId: string
  devices: readonly { id: string; name: string; platform: "ANDROID" | "IOS" }[]
}

export const KUSTOM_ACCOUNT: KustomAccount = {
  merchantId: "KM40217730",
  username: "KM40217730-9c1f",
  apiKey: "kco_test_api_sandbox_not_a_real_key",
  webhookSecret: "whsec_a3VzdG9tLXNhbmRib3gtc2lnbmluZy1rZXktMDAwMQ==",
  formerWebhookSecret: "whsec_a3VzdG9tLXNhbmRib3gtZm9ybWVyLWtleS0wMDAwMQ==",
  shopName: "Example Shop",
  currencies: ["SEK", "NOK", "DKK", "EUR", "GBP", "USD"],
  locationId: "a0d5597d-dc33-4679-be86-65f6807206e0",
  devices: [
    { id: "7a1d1f5e-3c52-4a07-9d0e-000000000001", name: "Till 1", platform: "ANDROID" },
    { id: "7a1d1f5e-3c52-4a07-9d0e-000000000002", name: "Till 2 (upstairs)", platform: "IOS" },
  ],
}
