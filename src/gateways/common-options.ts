import { z } from "zod"

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Whether a URL leads to this machine. */
export function isLoopback(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.test(new URL(url).hostname)
}

/** Whether a URL is https, or plain http on this machine only (development and our sandbox). */
export function isSecureUrl(text: string): boolean {
  try {
    const url = new URL(text)
    return url.protocol === "https:" || (url.protocol === "http:" && LOOPBACK.test(url.hostname))
  } catch {
    return false
  }
}

/** An absolute URL whose text is kept as written; no credentials, no fragment. */
export const secureUrl = z
  .string()
  .refine(isSecureUrl, "must be an absolute https URL (http is accepted for localhost only)")
  .refine((text) => {
    const url = URL.canParse(text) ? new URL(text) : null
    return url !== null && !url.username && !url.password && !url.hash
  }, "must not contain credentials or a fragment")

/** Options of every account (DESIGN.md 2). Gateways extend this schema with their own. */
export const commonOptions = z.object({
  /** Public address of the Medusa server, as gateways and browsers reach it; no trailing slash. */
  publicUrl: secureUrl
    .refine((text) => !/[?{}]/.test(text), "must be a plain address: no query, no placeholders")
    .transform((text) => text.replace(/\/+$/, "")),
  /** The shop itself, for the links of our return and cancel pages. */
  storefrontUrl: secureUrl.optional(),
  /** Where the return page sends the shopper instead of being shown, `{txn_id}` filled in by us. */
  storefrontReturnUrl: z.string().refine(isSecureUrl, "must be an absolute https URL").optional(),
  /** The same for the cancel page. */
  storefrontCancelUrl: z.string().refine(isSecureUrl, "must be an absolute https URL").optional(),
  /** false: a payment found by inquiry alone waits until a verified callback has arrived too. */
  settleWithoutCallback: z.boolean().default(true),
  /**
   * true: the order may be placed before the payment is decided, for decisions that take days. It
   * waits as "pending authorization" and is paid, or ends by `unpaidOrder`.
   */
  orderFirst: z.boolean().default(false),
  /**
   * Money that no order comes of (paid late, twice, for a changed cart, ...): "hold" keeps it until a
   * person decides, "refund" gives it back by itself, where the gateway can.
   */
  strayMoney: z.enum(["hold", "refund"]).default("hold"),
  /** What becomes of an order placed first whose payment fails: cancelled and flagged, or flagged. */
  unpaidOrder: z.enum(["cancel", "flag"]).default("cancel"),
  /**
   * Tells a person through Medusa's notification module that a payment needs attention. Off unless
   * given. The channel needs a provider of the shop's own, which finds the template by its name.
   */
  attentionNotification: z
    .object({
      /** Whom to tell, as the channel's provider understands it: an email address. */
      to: z.string().min(1, "is empty"),
      /** Channel of the notification module. */
      channel: z.string().min(1, "is empty").default("email"),
      /** Name of the template, as the channel's provider knows it. */
      template: z.string().min(1, "is empty").default("payment-attention"),
    })
    .optional(),
})

/** A secret: never empty, and no blanks around it (a copied newline breaks every signature). */
export const secret = z
  .string()
  .min(1, "is empty")
  .refine((text) => text === text.trim(), "has spaces or a newline around it")
