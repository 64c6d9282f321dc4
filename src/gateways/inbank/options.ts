import { z } from "zod"
import { commonOptions, secret, secureUrl } from "../common-options"
import { Money } from "../money"
import { callbackOptions } from "./callback-options"
import { apiUrl, countries, defaultPaymentHosts } from "./hosts"
import { defaultLocales } from "./locales"
import { pathNames, placeholders } from "./paths"
import { uuidOf } from "./reading"

const decimal = (option: string) =>
  z
    .string({ error: `${option} must be decimal text such as "100.00"` })
    .regex(/^\d{1,12}(\.\d{1,2})?$/, `${option} must be decimal text such as "100.00"`)
    .optional()

const template = z
  .string()
  .regex(/^\/[^\s#]+$/, "paths hold paths that begin with a slash")
  .refine(
    (path) =>
      [...path.matchAll(/\{(.*?)\}/g)].every(([, one]) => placeholders.some((own) => own === one)),
    `paths may name ${placeholders.map((one) => `{${one}}`).join(" ")}`
  )
  .optional()

const switchOf = (option: string) => z.boolean({ error: `${option} must be true or false` })

const fields = commonOptions
  .extend({
    /** API key of the shop, sent as bearer token. It signs callbacks too. Demo and live differ. */
    apiKey: z
      .string({ error: "apiKey is missing: ask Inbank for the key of this shop" })
      .pipe(secret)
      .refine(
        (text) => /^[\x21-\x7e]+$/.test(text),
        "apiKey has characters that no key has: copy it again"
      ),
    /** Earlier keys: callbacks that were signed with them stay good. */
    previousApiKeys: z.array(secret).max(5).default([]),
    /** Id of the shop, part of every path. */
    shopUuid: z
      .string({ error: "shopUuid is missing: ask Inbank for the UUID of this shop" })
      .refine((text) => uuidOf(text) !== null, "shopUuid must be a UUID: copy it from Inbank"),
    /** Product as agreed with Inbank. One account per product. Demo and live differ. */
    productCode: z
      .string({ error: "productCode is missing: Inbank agrees on it with the shop" })
      .regex(/^[A-Za-z0-9_.-]{1,100}$/, "productCode has characters that no product code has"),
    /** What the product is: decides which calls are legal. */
    productKind: z
      .enum(["hp", "split", "nextMonth", "rent"], {
        error: 'productKind must be "hp", "split", "nextMonth" or "rent"',
      })
      .default("hp"),
    /** Country of the shop's contract; its currency is the only one that is financed. */
    country: z
      .enum(countries, { error: `country must be one of ${countries.join(", ")}` })
      .optional(),
    /** Which of the country's two APIs is called; "live" moves money. */
    mode: z.enum(["demo", "live"], { error: 'mode must be "demo" or "live"' }).default("demo"),
    /** API address; wins over country and mode. */
    baseUrl: secureUrl
      .refine((text) => !text.includes("?"), "baseUrl must not have a query")
      .transform((text) => text.replace(/\/+$/, ""))
      .optional(),
    /** Spelling of paths and names for sessions and contracts; v2 is the archived one. */
    apiVersion: z.enum(["v3", "v2"], { error: 'apiVersion must be "v3" or "v2"' }).default("v3"),
    /** Paths that differ from ours; some of ours are inferred. */
    paths: z
      .strictObject(Object.fromEntries(pathNames.map((name) => [name, template])) as PathOptions)
      .prefault({}),
    /** How a draft of a partial return is confirmed, which is inferred. */
    confirmVersion: z
      .strictObject({
        /** Method of the confirming call. */
        method: z.enum(["PATCH", "POST", "PUT"]).default("PATCH"),
        /** Body of that call; null sends none. */
        body: z.record(z.string(), z.unknown()).nullable().default({ status: "CONFIRMED" }),
      })
      .prefault({}),
    /** Values of `locale` by language, added to the documented ones. */
    locales: z
      .record(
        z.string().regex(/^[a-z]{2,3}$/, 'locales are named by languages such as "et"'),
        z
          .string()
          .regex(/^[A-Za-z]{2,3}([-_][A-Za-z]{2,4})?$/, 'locales hold texts such as "et-ET"')
      )
      .default({})
      .transform((given) => ({ ...defaultLocales, ...given })),
    /** Sends email and phone if the cart has both. */
    sendCustomerContact: switchOf("sendCustomerContact").default(true),
    /** Only false: the block is all or nothing, and no cart holds an identity code. */
    sendCustomerData: z
      .literal(false, {
        error:
          "sendCustomerData cannot be switched on: Inbank wants the customer's identity code with it, which Medusa's cart does not hold",
      })
      .default(false),
    /** Minutes that a shopper has, `validUntil`. */
    sessionTtlMinutes: z.number().int().min(5).max(525600).default(1440),
    /** Added to the body of every session, such as rent's own fields. Cannot replace ours. */
    sessionExtra: z.record(z.string(), z.unknown()).default({}),
    /** Smallest order in major units, such as "100.00"; asked of Inbank if not given. */
    minAmount: decimal("minAmount"),
    /** Largest order in major units; asked of Inbank if not given. */
    maxAmount: decimal("maxAmount"),
    /** true: a granted contract is approved as soon as its order stands. */
    autoApprove: switchOf("autoApprove").default(false),
    /** Refunds by the API, whose calls are inferred; without them the Partner Portal is left. */
    refunds: z
      .strictObject({
        /** Withdraws the contract when all that is left is refunded. */
        full: switchOf("refunds.full").default(true),
        /** Drafts and confirms partial returns. */
        partial: switchOf("refunds.partial").default(false),
      })
      .prefault({}),
    callback: callbackOptions.prefault({}),
    /** Domain that the session names; by default the host of storefrontUrl, else of publicUrl. */
    merchantDomainName: z
      .string()
      .regex(/^[A-Za-z0-9.-]{1,253}$/, "merchantDomainName must be a host such as shop.example")
      .optional(),
    /** Shop name in the description of the purchase; without it none is sent. */
    storeName: z.string().trim().min(1).max(60).optional(),
    /** Hosts (with port) that a payment page may have; a leading dot stands for all below. */
    paymentHosts: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[^/\s]+$/, "paymentHosts holds hosts, not URLs")
      )
      .min(1, "paymentHosts is empty: leave it out to allow Inbank's own")
      .optional(),
    /** true: key and product are tried once when Medusa starts. */
    checkOnBoot: switchOf("checkOnBoot").default(false),
    http: z
      .strictObject({
        /** Limit of one call, in milliseconds. */
        timeoutMs: z.number().int().min(100).max(120000).default(10000),
        /** The same for opening a session. */
        createTimeoutMs: z.number().int().min(100).max(120000).default(20000),
      })
      .prefault({}),
  })
  .strict()

type PathOptions = Record<(typeof pathNames)[number], typeof template>

/** Options of one Inbank account (inbank.md 8). */
export const inbankOptions = fields
  .refine(({ baseUrl, country }) => baseUrl !== undefined || country !== undefined, {
    path: ["country"],
    error: "country is missing: it names the API to call (or give baseUrl)",
  })
  .refine(({ autoApprove, productKind }) => !(autoApprove && productKind === "rent"), {
    path: ["autoApprove"],
    error: "autoApprove is not possible for rent: the device's identifiers have to be given first",
  })
  .refine(
    ({ minAmount, maxAmount }) =>
      // Every currency of Inbank has two decimals.
      !minAmount ||
      !maxAmount ||
      Money.ofDecimal(minAmount, "EUR").compare(Money.ofDecimal(maxAmount, "EUR")) <= 0,
    { path: ["minAmount"], error: "minAmount is above maxAmount" }
  )
  .transform((o) => {
    const baseUrl = o.baseUrl ?? (o.country ? apiUrl(o.country, o.mode) : "")
    return {
      ...o,
      baseUrl,
      paymentHosts: o.paymentHosts ?? defaultPaymentHosts(baseUrl),
      merchantDomainName: o.merchantDomainName ?? new URL(o.storefrontUrl ?? o.publicUrl).hostname,
    }
  })

/** Checked options with every default filled in. */
export type InbankOptions = z.output<typeof inbankOptions>
