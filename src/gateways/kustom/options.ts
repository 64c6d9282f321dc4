import { Webhook } from "standardwebhooks"
import { z } from "zod"
import { commonOptions, secret, secureUrl } from "../common-options"
import { apiHosts, environmentOfKey, environments } from "./hosts"

const flag = (option: string) => z.boolean({ error: `${option} must be true or false` })

const seconds = (option: string, min: number, max: number) => {
  const error = `${option} must be a whole number of seconds from ${min} to ${max}`
  return z.number({ error }).int(error).min(min, error).max(max, error)
}

const word = (option: string, pattern: RegExp) =>
  z.string().regex(pattern, `${option} has characters that it never has: copy it from Kustom`)

const webhookSecret = secret.refine(
  isWebhookSecret,
  "webhookSecrets holds secrets such as whsec_…: copy them from the Webhooks page of the Kustom Portal"
)

const fields = commonOptions
  .extend({
    /** "production" moves money; the two have different keys, devices and webhook secrets. */
    environment: z
      .enum(environments, { error: 'environment must be "playground" or "production"' })
      .default("playground"),
    /** API address instead of the environment's, for a sandbox or a proxy. */
    apiBaseUrl: secureUrl
      .refine((text) => !text.includes("?"), "apiBaseUrl must not have a query")
      .transform((text) => text.replace(/\/+$/, ""))
      .optional(),
    /** API username, `<merchant id>-<suffix>`; without it the key is sent alone. */
    username: word("username", /^[\x21-\x39\x3b-\x7e]{1,128}$/).optional(),
    /** API key, `kco_<live|test>_…`, with in-person payments switched on for it by Kustom. */
    apiKey: z
      .string({ error: "apiKey is missing: make one in the Kustom Portal" })
      .pipe(secret)
      .refine(
        (text) => /^[\x21-\x7e]+$/.test(text),
        "apiKey has characters that no key has: copy it again from the Kustom Portal"
      ),
    /**
     * Merchant id (MID), by default the part of the username before the dash. Callbacks about
     * another merchant are kept and ignored.
     */
    merchantId: word("merchantId", /^[\w.-]{1,64}$/).optional(),
    /** true: send the merchant id as `x-merchant-id` to the in-person API, if Kustom asks for it. */
    ippSendMerchantIdHeader: flag("ippSendMerchantIdHeader").default(false),
    /** Location that new sessions are booked on, as set up in the Kustom Portal. */
    locationId: word("locationId", /^[\w-]{1,64}$/).optional(),
    /**
     * Secrets of the account's webhook destination, the current one first, then earlier ones or
     * those of further destinations of the same shop.
     */
    webhookSecrets: z
      .array(webhookSecret, {
        error: "webhookSecrets is missing: add a webhook in the Kustom Portal and copy its secret",
      })
      .min(1, "webhookSecrets is empty: without one no callback could be believed")
      .max(4, "webhookSecrets holds at most 4 secrets"),
    /** How far a callback's time may be from ours, both ways. */
    webhookToleranceSeconds: seconds("webhookToleranceSeconds", 1, 900).default(300),
    /** After this a session that nobody paid is cancelled by us; Kustom documents no lifetime. */
    sessionTimeoutSeconds: seconds("sessionTimeoutSeconds", 30, 3600).default(300),
    /** false: refunds name an amount alone, never the lines it is for. */
    sendRefundLines: flag("sendRefundLines").default(true),
    /** Name of this shop, to tell several shops on one account apart; by default publicUrl's host. */
    site: z
      .string()
      .trim()
      .regex(/^[\x20-\x7e]{1,64}$/, "site is a short name in ASCII, such as a host name")
      .optional(),
    /** true: the API key is tried once when Medusa starts. */
    checkOnBoot: flag("checkOnBoot").default(false),
    http: z
      .strictObject({
        /** Limit of one call, in milliseconds. */
        timeoutMs: z.number().int().min(100).max(120000).default(10000),
      })
      .prefault({}),
  })
  .strict()

/** Options of one Kustom account (kustom.md 1, 2, 9). */
export const kustomOptions = fields
  .refine(
    ({ apiKey, environment, apiBaseUrl }) =>
      apiBaseUrl !== undefined || (environmentOfKey(apiKey) ?? environment) === environment,
    {
      path: ["apiKey"],
      error:
        "apiKey belongs to the other environment: a kco_live_ key needs environment " +
        '"production", a kco_test_ key "playground"',
    }
  )
  .refine((o) => !o.ippSendMerchantIdHeader || (o.merchantId ?? midOf(o.username)), {
    path: ["merchantId"],
    error: "merchantId is missing: ippSendMerchantIdHeader needs it, or a username that starts so",
  })
  .transform((o) => ({
    ...o,
    apiBaseUrl: o.apiBaseUrl ?? apiHosts[o.environment],
    merchantId: o.merchantId ?? midOf(o.username),
    site: o.site ?? new URL(o.publicUrl).hostname,
  }))

/** Checked options with every default filled in. */
export type KustomOptions = z.output<typeof kustomOptions>

function midOf(username: string | undefined): string | undefined {
  return /^([^-]+)-/.exec(username ?? "")?.[1]
}

function isWebhookSecret(text: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(text)) {
    return false
  }
  try {
    return new Webhook(text) instanceof Webhook
  } catch {
    return false
  }
}
