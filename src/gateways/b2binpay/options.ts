import { z } from "zod"
import { commonOptions, secret, secureUrl } from "../common-options"
import { isoExponents } from "../currency-exponents"
import { isAddressOrRange } from "../source-address"
import { credentialsOf, missingCredentials } from "./credentials"
import { apiUrls, defaultPaymentHosts } from "./hosts"

const credential = (option: string) => z.string({ error: `${option} must be text` }).pipe(secret)

const choice = <const T extends [string, string]>(option: string, values: T) =>
  z.enum(values, { error: `${option} must be "${values[0]}" or "${values[1]}"` })

const walletId = z.string().regex(/^\d{1,20}$/)

const wallet = z.union(
  [
    walletId.transform((id): { id: string; exponent?: number } => ({ id })),
    z.strictObject({ id: walletId, exponent: z.number().int().min(0).max(30).optional() }),
  ],
  { error: 'wallets holds ids as text, such as "4127", or { id: "4200", exponent: 8 }' }
)

/** Currency code to wallet id; codes in upper case afterwards, every exponent known. */
const wallets = z.record(z.string(), wallet).transform((given, context) => {
  const fail = (code: string, message: string) =>
    context.addIssue({ code: "custom", path: [code], message })
  const known = Object.entries(given).map(([name, { id, exponent }]) => {
    const code = name.toUpperCase()
    const iso = isoExponents.get(code)
    if (!/^[A-Z0-9][A-Z0-9-]{1,19}$/.test(code)) {
      fail(name, `wallets are named by currency codes such as eur; "${name.slice(0, 30)}" is none`)
    } else if (iso === undefined && exponent === undefined) {
      fail(name, `wallets.${name} needs { id, exponent }: ${code} is not an ISO 4217 currency`)
    } else if (iso !== undefined && exponent !== undefined && exponent !== iso) {
      fail(name, `wallets.${name} has ${iso} decimals by ISO 4217; leave its exponent out`)
    }
    return [code, { id, exponent: iso ?? exponent ?? 0 }] as const
  })
  if (known.length === 0) {
    fail("", "wallets is empty: name one wallet per currency of the shop")
  }
  if (new Set(known.map(([code]) => code)).size < known.length) {
    fail("", "wallets names a currency twice")
  }
  return Object.fromEntries(known)
})

const address = (option: string) =>
  z
    .string()
    .refine(isAddressOrRange, `${option} holds IP addresses and ranges such as 192.0.2.0/24`)

const fields = commonOptions
  .extend({
    /** v2 was to be switched off after 2025-12-01 and is a compatibility mode. */
    apiVersion: choice("apiVersion", ["v3", "v2"]).default("v3"),
    /** v3: key of the API, from the settings of B2BinPay. Sandbox and production differ. */
    clientId: credential("clientId").optional(),
    /** v3: secret of that key. */
    clientSecret: credential("clientSecret").optional(),
    /** v3: secret that callbacks are signed with; another one than clientSecret. */
    callbackSecret: credential("callbackSecret").optional(),
    /** v2: login of the API. Callbacks are signed with login and password. */
    login: credential("login").optional(),
    /** v2: password of that login. */
    password: credential("password").optional(),
    /** Earlier callback secrets that stay good; in v2 earlier login and password in one text. */
    previousCallbackSecrets: z.array(secret).max(5).default([]),
    /** API address; by default that of production. Sandbox: https://v3.api-sandbox.b2binpay.com. */
    baseUrl: secureUrl
      .refine((text) => !text.includes("?"), "baseUrl must not have a query")
      .transform((text) => text.replace(/\/+$/, ""))
      .optional(),
    /** Merchant wallet of each currency: `{ eur: "4127", btc: { id: "4200", exponent: 8 } }`. */
    wallets,
    /** Coins that the storefront may ask for with `coin`: name to currency id. */
    coins: z
      .record(
        z.string().min(1).max(40),
        z.string().regex(/^\d{1,10}$/, 'coins holds currency ids such as { "USDT-TRX": "2145" }')
      )
      .default({}),
    /** Percent that a payment may differ, 0 to 10; rates move while a shopper pays. */
    inaccuracyPercent: z
      .union([z.number(), z.string()], { error: 'inaccuracyPercent must be such as "1.0"' })
      .transform(String)
      .refine(
        (text) => /^(?:\d(?:\.\d{1,6})?|10(?:\.0{1,6})?)$/.test(text),
        "inaccuracyPercent must be 0 to 10, with at most 6 decimals"
      )
      .default("1.0"),
    /** Seconds that a shopper has. */
    timeLimit: z.number().int().min(60).max(2_592_000).default(3600),
    /** What the gateway counts in: its pages say both. */
    timeLimitUnit: choice("timeLimitUnit", ["s", "ms"]).default("s"),
    /** Asks for one more callback at this count of blocks. Nothing is decided by it. */
    confirmationsNeeded: z.number().int().min(1).max(1000).optional(),
    /** Name of the deposit in B2BinPay; `{reference}`, `{txn_id}`, `{cart_id}` are filled in. */
    labelTemplate: z
      .string()
      .regex(
        /^(?:[A-Za-z0-9 _]|\{(?:reference|txn_id|cart_id)\})+$/,
        "labelTemplate may hold letters, digits, spaces, _ and {reference}, {txn_id}, {cart_id}"
      )
      .default("{reference}"),
    /** Text of the button on the payment page that leads back to the shop. */
    buttonText: z.string().trim().min(1).max(64).optional(),
    /** Hosts (with port) that a payment page may have; by default B2BinPay's own. */
    paymentHosts: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[^/\s]+$/, "paymentHosts holds hosts, not URLs")
      )
      .min(1, "paymentHosts is empty: leave it out to allow B2BinPay's own")
      .optional(),
    /** What becomes of a payment of more than was asked for: settled as asked, or a person looks. */
    overpaid: choice("overpaid", ["accept", "review"]).default("accept"),
    /** The same for the right amount after the time was over. */
    late: choice("late", ["accept", "review"]).default("review"),
    /** Callbacks without transfer and signature: an inquiry follows, or they are refused. */
    unsignedNoTransfer: choice("unsignedNoTransfer", ["hint", "reject"]).default("hint"),
    /** "payout": refunds are sent to an address that the customer gave; "manual": you send them. */
    refunds: choice("refunds", ["manual", "payout"]).default("manual"),
    /** Addresses and ranges that callbacks must come from; B2BinPay publishes none. */
    callbackIpAllowlist: z
      .array(address("callbackIpAllowlist"))
      .min(1, "callbackIpAllowlist is empty: leave it out to allow all")
      .optional(),
    /** Proxies in front of this server whose X-Forwarded-For is believed. */
    trustedProxies: z
      .array(address("trustedProxies"))
      .default(["loopback", "linklocal", "uniquelocal"]),
    /** true: credentials and wallets are looked at once when Medusa starts. */
    checkOnBoot: z.boolean({ error: "checkOnBoot must be true or false" }).default(false),
    http: z
      .strictObject({
        /** Limit of one call, in milliseconds. */
        timeoutMs: z.number().int().min(100).max(120000).default(20000),
      })
      .prefault({}),
  })
  .strict()

/** Options of one B2BinPay account (b2binpay.md 9). Missing credentials are an error, never a default. */
export const b2binpayOptions = fields
  .superRefine((given, context) => {
    for (const option of missingCredentials(given)) {
      context.addIssue({
        code: "custom",
        path: [option],
        message: `${option} is missing: apiVersion "${given.apiVersion}" needs it`,
      })
    }
  })
  .transform((o) => {
    const baseUrl = o.baseUrl ?? apiUrls[o.apiVersion]
    return {
      ...o,
      baseUrl,
      paymentHosts: o.paymentHosts ?? defaultPaymentHosts(baseUrl),
      credentials: credentialsOf(o),
    }
  })

/** Checked options with every default filled in. */
export type B2BinPayOptions = z.output<typeof b2binpayOptions>
