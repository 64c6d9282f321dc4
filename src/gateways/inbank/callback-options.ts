import { z } from "zod"
import { secret } from "../common-options"

const name = (option: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,64}$/, `callback.params.${option} must be the name of a parameter`)

/**
 * How callbacks are proven. Everything here is known from one client of 2020 only, so all of it can
 * be changed without new code (inbank.md 5, must be configurable).
 */
export const callbackOptions = z.strictObject({
  /** HMAC digest of the signature. */
  algorithm: z
    .enum(["sha512", "sha256"], { error: 'callback.algorithm must be "sha512" or "sha256"' })
    .default("sha512"),
  /** Text form of the signature. */
  encoding: z
    .enum(["hex", "base64"], { error: 'callback.encoding must be "hex" or "base64"' })
    .default("hex"),
  /** Names of the three parameters. */
  params: z
    .strictObject({
      message: name("message").default("message"),
      timestamp: name("timestamp").default("timestamp"),
      hmac: name("hmac").default("hmac"),
    })
    .prefault({})
    .refine(
      (names) => new Set(Object.values(names)).size === 3,
      "callback.params holds a name twice"
    ),
  /** Text between the two signed parts. */
  separator: z.string().max(8).default("."),
  /** Which of the two parts is signed first. */
  order: z
    .enum(["timestamp-first", "message-first"], {
      error: 'callback.order must be "timestamp-first" or "message-first"',
    })
    .default("timestamp-first"),
  /** Key of the signature if it is not apiKey. */
  key: secret.optional(),
  /** "log-only": what proves nothing is kept as a hint and asked about, for when Inbank changes. */
  verify: z
    .enum(["required", "log-only"], { error: 'callback.verify must be "required" or "log-only"' })
    .default("required"),
  /** Oldest accepted message in seconds; off by default, because retries may be old. */
  maxAgeSeconds: z.number().int().min(1).optional(),
  /** Body of our acknowledgement. */
  ackBody: z.string().max(200).default("OK"),
  /** HTTP status of our acknowledgement. */
  ackStatus: z.number().int().min(200).max(299).default(200),
})
