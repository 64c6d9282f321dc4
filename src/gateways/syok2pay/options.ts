import { z } from "zod"
import { commonOptions, secret, secureUrl } from "../common-options"
import { defaultSuccessWords, isOtherFamily } from "./status"

const name = /^[A-Za-z0-9_.-]{1,64}$/

/** A required text whose absence is explained by what to do about it. */
const required = (option: string, remedy: string) =>
  z
    .string({ error: `${option} is missing: ${remedy}` })
    .trim()
    .min(1, `${option} is empty: ${remedy}`)

/** A required secret; never shown, never trimmed silently. */
const key = (option: string, remedy: string) =>
  z.string({ error: `${option} is missing: ${remedy}` }).pipe(secret)

const header = (option: string, fallback: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/, `${option} must be a header name such as "${fallback}"`)
    .transform((text) => text.toLowerCase())

const seconds = (option: string, fallback: number) =>
  z
    .number({ error: `${option} must be a number of seconds such as ${fallback}` })
    .int(`${option} must be whole seconds`)
    .min(0, `${option} must not be negative`)
    .default(fallback)

/** Signing form of a call: with reference, amount and currency, without, or found out once. */
const form = (option: string) =>
  z.enum(["full", "short", "auto"], { error: `${option} must be "full", "short" or "auto"` })

const signature = z.strictObject({
  /** HMAC digest. Documented: sha256. */
  algorithm: z.enum(["sha256", "sha512"]).default("sha256"),
  /** Text form of the signature. Documented: hex. */
  encoding: z.enum(["hex", "base64"]).default("hex"),
  /** Header that carries the signature; case does not matter. */
  header: header("signature.header", "X-Signature").default("x-signature"),
  /** Header that carries the timestamp; case does not matter. */
  timestampHeader: header("signature.timestampHeader", "X-Timestamp").default("x-timestamp"),
  /** Unit of the timestamp: seconds (documented) or milliseconds. */
  timestampUnit: z.enum(["s", "ms"]).default("s"),
})

const signing = z.strictObject({
  /** Form of Inquiry. "auto" repeats once with the other form on INVALID_SIGNATURE. */
  inquiry: form("signing.inquiry").default("short"),
  /** Form of Refund; the full form has `refund_amount` in the amount place. */
  refund: form("signing.refund").default("full"),
  /** Form of Void, as for Inquiry. */
  void: form("signing.void").default("short"),
})

const callback = z.strictObject({
  /** What a callback's signature covers: the fields, the raw body, or timestamp, dot, raw body. */
  scheme: z.enum(["fields", "body", "ts.body"]).default("fields"),
  /** Header of the callback's signature, when it is not `signature.header`. */
  signatureHeader: header("callback.signatureHeader", "X-Signature").optional(),
  /** Header of the callback's timestamp, when it is not `signature.timestampHeader`. */
  timestampHeader: header("callback.timestampHeader", "X-Timestamp").optional(),
  /** Name of the body field that holds the signature, when it is not in a header. */
  signatureField: z.string().regex(name, "callback.signatureField must be a field name").optional(),
  /** A timestamp further ahead than this is refused. */
  futureSkewSeconds: seconds("callback.futureSkewSeconds", 300),
  /** An older callback is handled but marked stale: a gateway may resend without signing again. */
  staleAfterSeconds: seconds("callback.staleAfterSeconds", 300),
  /** An older callback is refused. */
  maxAgeSeconds: seconds("callback.maxAgeSeconds", 604800),
  /** Accept a callback without reference, amount or currency, signed in the short form. */
  acceptShortForm: z.boolean().default(false),
  /** HTTP status of our acknowledgement. */
  ackStatus: z.number().int().min(200).max(299, "callback.ackStatus must be a 2xx").default(200),
  /** Body of our acknowledgement, exactly as the gateway wants it. */
  ackBody: z.string().default('{"success":true}'),
  /** Content type of our acknowledgement. */
  ackContentType: z.string().default("application/json"),
})

const fields = commonOptions
  .extend({
    /** Merchant code of the shop at Syok2Pay, such as M70318. */
    merchantCode: required("merchantCode", "copy it from the Syok2Pay merchant portal").regex(
      name,
      "merchantCode may hold only letters, digits, dot, dash and underscore"
    ),
    /** Publishable key (pk_…), sent as bearer token. */
    publishableKey: key("publishableKey", "copy the pk_… key from the merchant portal").refine(
      (text) => /^[\x21-\x7e]+$/.test(text) && !text.startsWith("sk_"),
      "publishableKey must be the pk_… key: the sk_… key must never be sent"
    ),
    /** Secret key (sk_…), the HMAC key; never sent. */
    secretKey: key("secretKey", "copy the sk_… key from the merchant portal").refine(
      (text) => !text.startsWith("pk_"),
      "secretKey must be the sk_… key; this is the publishable one"
    ),
    /** Earlier secret keys: they verify callbacks during a rotation and never sign. */
    previousSecretKeys: z.array(secret).max(5).default([]),
    /**
     * API address, https. The sandbox is https://pay.syok2pay-sandbox.com; ask Syok2Pay for the
     * production address. There is no default: a wrong guess would send the keys to a stranger.
     */
    baseUrl: z
      .string({ error: "baseUrl is missing: set the API address Syok2Pay gave you" })
      .pipe(secureUrl)
      .refine((text) => !text.includes("?"), "baseUrl must not have a query")
      .transform((text) => text.replace(/\/+$/, "")),
    signature: signature.prefault({}),
    signing: signing.prefault({}),
    callback: callback.prefault({}),
    /** Values of `{gateway}` that callbacks may carry; empty accepts all. */
    gatewayAllowlist: z.array(z.string().min(1)).default([]),
    /** What a value outside the list does; by default `enforce` with a list, `warn` without. */
    gatewayCheck: z.enum(["enforce", "warn"]).optional(),
    /** false: put no `{gateway}` and `{txn_id}` placeholders into the URLs. */
    urlPlaceholders: z.boolean().default(true),
    /** Hosts (with port) that a payment page may have; by default the host of baseUrl. */
    paymentHosts: z
      .array(
        z
          .string()
          .toLowerCase()
          .regex(/^[^/\s]+$/, "paymentHosts holds hosts, not URLs")
      )
      .min(1, "paymentHosts is empty: leave it out to allow the host of baseUrl")
      .optional(),
    /** Channels that the storefront may ask for with `channel`; empty ignores the wish. */
    channels: z.array(z.string().regex(name, "channels holds channel codes")).default([]),
    /** Product code sent with every payment, when Syok2Pay gave one. */
    productCode: z
      .string()
      .regex(name, "productCode must be the code Syok2Pay gave you")
      .optional(),
    /** Shop name in the description that the checkout shows. */
    storeName: z.string().max(60).optional(),
    statuses: z
      .strictObject({
        /** Payment statuses that mean paid; replaces the built-in list. Exact words, any case. */
        success: z
          .array(z.string().trim().min(1).toUpperCase())
          .min(1, "statuses.success is empty: no payment could ever be paid")
          .refine(
            (words) => !words.some(isOtherFamily),
            "statuses.success holds a word that means something else, such as PENDING or FAILED"
          )
          .default([...defaultSuccessWords]),
      })
      .prefault({}),
    /** true: a full refund soon after payment tries Void first, which is free of fees at many. */
    voidBeforeRefund: z.boolean().default(false),
    /** How long after the transaction was opened Void is tried, in hours. */
    voidWindowHours: z.number().positive().max(168).default(12),
    http: z
      .strictObject({
        /** Limit of one call, in milliseconds. */
        timeoutMs: z.number().int().min(100).max(120000).default(20000),
      })
      .prefault({}),
  })
  .strict()

/** Options of one Syok2Pay account (syok2pay.md 2.4). */
export const syok2payOptions = fields
  .refine((o) => o.gatewayCheck !== "enforce" || o.gatewayAllowlist.length > 0, {
    path: ["gatewayAllowlist"],
    error: 'gatewayAllowlist is empty: list the accepted gateways or set gatewayCheck to "warn"',
  })
  .refine((o) => !o.callback.signatureField || o.callback.scheme === "fields", {
    path: ["callback", "signatureField"],
    error: 'callback.signatureField needs callback.scheme "fields": a body cannot sign itself',
  })
  .refine((o) => o.callback.staleAfterSeconds <= o.callback.maxAgeSeconds, {
    path: ["callback", "maxAgeSeconds"],
    error: "callback.maxAgeSeconds must not be below callback.staleAfterSeconds",
  })
  .transform((o) => ({
    ...o,
    gatewayCheck: o.gatewayCheck ?? (o.gatewayAllowlist.length > 0 ? "enforce" : "warn"),
    paymentHosts: o.paymentHosts ?? [new URL(o.baseUrl).host],
    callback: {
      ...o.callback,
      signatureHeader: o.callback.signatureHeader ?? o.signature.header,
      timestampHeader: o.callback.timestampHeader ?? o.signature.timestampHeader,
    },
  }))

/** Checked options with every default filled in. */
export type Syok2PayOptions = z.output<typeof syok2payOptions>
