import { z } from "zod"
import { commonOptions, secret, secureUrl } from "../common-options"
import { isAddressOrRange } from "../source-address"
import { secretOf } from "./callback-secrets"
import { defaultPaymentHosts, twinOrigins } from "./hosts"
import { languages } from "./languages"

/** Where callbacks have come from, test and production alike (swedbank-pay.md 6). */
export const documentedAddresses: readonly string[] = [
  "82.115.146.1",
  "91.132.170.1",
  "51.107.183.58",
  "20.91.170.120/29",
]

const word = (option: string, max: number) =>
  z
    .string()
    .regex(
      new RegExp(`^[A-Za-z0-9]{1,${max}}$`),
      `${option} holds at most ${max} letters and digits: copy it from Swedbank Pay`
    )
    .optional()

const instrument = (option: string) =>
  z
    .string()
    .regex(
      /^[A-Za-z0-9-]{1,64}$/,
      `${option} holds names such as CreditCard or Invoice-PayExFinancingSe`
    )

/** https even on this machine: the gateway refuses the whole payment otherwise (3, urls). */
const publicHttps = (option: string) =>
  z
    .string()
    .max(2048)
    .refine(
      (text) => URL.canParse(text) && new URL(text).protocol === "https:",
      `${option} must be an https URL: Swedbank Pay refuses http`
    )

const address = (option: string) =>
  z
    .string()
    .refine(
      isAddressOrRange,
      `${option} holds IP addresses and ranges such as 20.91.170.120/29, no host names`
    )

const callback = z.strictObject({
  /** false: payments are opened without `callbackUrl`, and inquiries alone find out. */
  send: z.boolean({ error: "callback.send must be true or false" }).default(true),
  /**
   * Secret of the keys in callback URLs, which are all that proves a callback: Swedbank Pay signs
   * nothing. By default derived from accessToken.
   */
  secret: secret.optional(),
  /** Earlier secrets, or earlier access tokens if there was none: callbacks on the way stay good. */
  previousSecrets: z.array(secret).max(5).default([]),
  /** What a callback from an unlisted address gets: nothing, a note, or a refusal. */
  addressCheck: z
    .enum(["off", "warn", "enforce"], {
      error: 'callback.addressCheck must be "off", "warn" or "enforce"',
    })
    .default("warn"),
  /** Addresses and ranges that callbacks come from; by default every documented one. */
  addresses: z
    .array(address("callback.addresses"))
    .min(1, "callback.addresses is empty: leave it out for the documented ones")
    .default([...documentedAddresses]),
  /** Proxies in front of this server whose X-Forwarded-For is believed. */
  trustedProxies: z
    .array(address("callback.trustedProxies"))
    .default(["loopback", "linklocal", "uniquelocal"]),
})

const fields = commonOptions
  .extend({
    /** Access token from the merchant portal, sent as bearer token. Test and production differ. */
    accessToken: z
      .string({
        error: "accessToken is missing: make one in the Swedbank Pay merchant portal",
      })
      .pipe(secret)
      .refine(
        (text) => /^[\x21-\x7e]+$/.test(text),
        "accessToken has characters that no token has: copy it again from the merchant portal"
      ),
    /** Id of the merchant, a GUID, which the access token belongs to. */
    payeeId: z
      .string({ error: "payeeId is missing: copy the GUID from the Swedbank Pay merchant portal" })
      .regex(
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
        "payeeId must be a GUID: copy it from the Swedbank Pay merchant portal"
      ),
    /** Name of the shop on the payment page. */
    payeeName: z.string().trim().min(1).max(100).optional(),
    /** API address. Production https://api.payex.com, test https://api.externalintegration.payex.com. */
    baseUrl: secureUrl
      .refine((text) => !text.includes("?"), "baseUrl must not have a query")
      .transform((text) => text.replace(/\/+$/, ""))
      .default("https://api.payex.com"),
    /**
     * Further origins that the addresses in the gateway's answers may have; by default the host of
     * baseUrl on the gateway's other domain (payex.com, swedbankpay.com).
     */
    allowedOrigins: z
      .array(
        secureUrl
          .refine(
            (text) => /^[a-z]+:\/\/[^/?]+\/?$/i.test(text),
            "allowedOrigins holds origins such as https://api.swedbankpay.com, no paths"
          )
          .transform((text) => new URL(text).origin)
      )
      .optional(),
    /** Hosts (with port) that a payment page may have; by default baseUrl's and their `ecom.` hosts. */
    paymentHosts: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[^/\s]+$/, "paymentHosts holds hosts, not URLs")
      )
      .min(1, "paymentHosts is empty: leave it out to allow the hosts of baseUrl")
      .optional(),
    /** "digits" for merchants who settle themselves (option B): 12 digits instead of 30 characters. */
    payeeReference: z
      .enum(["alphanumeric", "digits"], {
        error: 'payeeReference must be "alphanumeric" or "digits"',
      })
      .default("alphanumeric"),
    /** false: send no order lines, for carts whose lines cannot be told as the gateway wants them. */
    orderLines: z.boolean({ error: "orderLines must be true or false" }).default(true),
    /** Shop name in the description that the payment page shows. */
    storeName: z.string().trim().min(1).max(30).optional(),
    /** Terms of the shop, linked on the payment page; https. */
    termsOfServiceUrl: publicHttps("termsOfServiceUrl").optional(),
    /** Logo on the payment page, at most 400 by 50 pixels; https. */
    logoUrl: publicHttps("logoUrl").optional(),
    /** Category for the merchant's reports, as agreed with Swedbank Pay. */
    productCategory: z.string().trim().min(1).max(50).optional(),
    /** Subsite for split settlement, as agreed; an unknown one is silently ignored there. */
    subsite: word("subsite", 40),
    /** Site id for split settlement, as agreed. */
    siteId: word("siteId", 15),
    /** Shows this one method instead of the payment menu (instrument mode, by agreement). */
    instrument: instrument("instrument").optional(),
    /** Methods that the storefront may ask for with `instrument`; empty ignores the wish. */
    instruments: z.array(instrument("instruments")).default([]),
    /** Language of the payment page when neither cart nor browser names one that it has. */
    language: z
      .enum(languages, { error: `language must be one of ${languages.join(", ")}` })
      .default("en-US"),
    /**
     * true: an authorized payment is captured as soon as its order stands, for digital goods. The law
     * of several countries and the card schemes want physical goods shipped first.
     */
    autoCapture: z.boolean({ error: "autoCapture must be true or false" }).default(false),
    /** true: the access token is tried once when Medusa starts. */
    checkOnBoot: z.boolean({ error: "checkOnBoot must be true or false" }).default(false),
    callback: callback.prefault({}),
    http: z
      .strictObject({
        /** Limit of one call, in milliseconds. */
        timeoutMs: z.number().int().min(100).max(120000).default(20000),
      })
      .prefault({}),
  })
  .strict()

/** Options of one Swedbank Pay account (swedbank-pay.md 1 to 3, 6). */
export const swedbankPayOptions = fields
  .refine((o) => o.callback.send || o.settleWithoutCallback, {
    path: ["callback", "send"],
    error:
      "callback.send is false while settleWithoutCallback is false too: no payment could ever " +
      "settle. Switch one of them on",
  })
  .transform((o) => ({
    ...o,
    allowedOrigins: o.allowedOrigins ?? twinOrigins(o.baseUrl),
    paymentHosts: o.paymentHosts ?? defaultPaymentHosts(o.baseUrl),
    callback: { ...o.callback, secret: o.callback.secret ?? secretOf(o.accessToken) },
  }))

/** Checked options with every default filled in. */
export type SwedbankPayOptions = z.output<typeof swedbankPayOptions>
