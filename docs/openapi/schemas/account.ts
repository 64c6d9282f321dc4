import { z } from "zod"
import { alarmCodes, selfTestCodes } from "../../../src/health/findings"
import { callbackStatus, time } from "./values"

const fields = z.object({
  account: z.string().meta({ description: "`<gateway>` of every URL, such as `kustom_main`." }),
  provider_id: z.string().meta({ description: "Medusa's, such as `pp_kustom_main`." }),
  gateway: z.string(),
  label: z.string(),
  needs: z.array(z.enum(["cart", "address", "device"])),
  currencies: z.union([z.array(z.string()), z.literal("any")]),
  callback_url: z.url().meta({ description: "Where callbacks to the whole account go." }),
  mode: z.enum(["live", "test", "sandbox", "unknown"]),
  host: z.string().meta({ description: "Of the gateway's API." }),
  urls: z
    .object({ return: z.string(), cancel: z.string(), callback: z.string().nullable() })
    .nullable()
    .meta({ description: "What is sent with each payment, with `{txn_id}`." }),
  webhook_url: z.url().nullable().meta({ description: "What a person enters in the portal." }),
  sends_callbacks: z.boolean(),
  callbacks_sent: z.enum(["always", "on_request"]),
  retries_after: z.array(z.number()).nullable().meta({ description: "Seconds." }),
  gives_up_after: z.number().nullable().meta({ description: "Seconds." }),
  can_check: z.boolean(),
})

export const account = fields.meta({ id: "PaymentAccount" })

const severity = z.enum(["error", "warning", "note"])
const facts = z.record(z.string(), z.union([z.string(), z.number()]))

const seen = z
  .object({
    id: z.string(),
    label: z.string(),
    cause: z.string().nullable(),
    status: callbackStatus,
    result: z.string().nullable(),
    transaction_id: z.string().nullable(),
    received_at: time,
  })
  .meta({ id: "SeenCallback" })

const health = z
  .object({
    checked_at: time,
    counts: z.object({
      hours: z.int(),
      limit: z.int().meta({ description: "A count that has reached it is at least that." }),
      verified: z.int(),
      hint: z.int(),
      refused: z.int(),
      inquiry: z.int(),
      statuses: z.record(callbackStatus, z.int()),
    }),
    last_verified: seen.nullable(),
    last_refused: seen.nullable(),
    unsettled_callback: seen.nullable(),
    unfinished_payment: z
      .object({ id: z.string(), state: z.string(), created_at: time })
      .nullable(),
    silence: z.object({
      state: z.enum(["off", "idle", "heard", "partly", "quiet", "silent"]),
      hours: z.int(),
      started: z.int(),
      paid: z.int(),
      heard: z.int(),
      paid_unheard: z.int(),
    }),
    retry: z
      .object({ callback: seen, until: time.nullable(), next: time.nullable() })
      .nullable()
      .meta({ description: "How long the gateway repeats a callback that was refused." }),
    clock: z.object({
      database_ahead_ms: z.number(),
      gateway_ahead_ms: z.number().nullable(),
      gateway_seen_at: time.nullable(),
    }),
    alarms: z.array(z.object({ code: z.enum(alarmCodes), severity, facts })),
  })
  .meta({ id: "AccountHealth" })

export const accountWithHealth = fields.extend({ health }).meta({ id: "PaymentAccountWithHealth" })

export const check = z
  .object({
    result: z.enum(["accepted", "refused", "unreachable", "unsupported"]),
    message: z.string().nullable(),
    code: z.string().nullable(),
    correlation_id: z.string().nullable(),
    checked_at: time,
  })
  .meta({ id: "CredentialCheck" })

export const selfTest = z
  .object({
    url: z.string(),
    arrived: z.boolean(),
    duration_ms: z.number().nullable(),
    status: z.int().nullable(),
    tested_at: time,
    findings: z.array(z.object({ code: z.enum(selfTestCodes), severity, facts })),
  })
  .meta({ id: "SelfTest" })

export const device = z
  .object({ id: z.string(), name: z.string(), location: z.string().nullable() })
  .meta({ id: "PaymentDevice" })
