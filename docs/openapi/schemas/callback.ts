import { z } from "zod"
import { event } from "./transaction"
import { amount, anything, authenticity, callbackStatus, channel, state, time } from "./values"

const fields = z.object({
  id: z.string(),
  account: z.string(),
  gateway: z.string(),
  gateway_label: z.string().nullable(),
  transaction_id: z.string().nullable(),
  url_transaction_id: z
    .string()
    .nullable()
    .meta({ description: "The one that its URL named, known or not." }),
  channel,
  label: z.string().meta({ description: "The event under the gateway's own name." }),
  authenticity,
  cause: z.string().nullable().meta({ description: "Why it was refused, or what was noted." }),
  status: callbackStatus,
  result: z.string().nullable().meta({ description: "How it ended, or why it waits." }),
  deliveries: z.int().meta({ description: "How often the same message came." }),
  attempts: z.int(),
  next_attempt_at: time.nullable(),
  answer_status: z.int(),
  received_at: time,
  settled_at: time.nullable(),
  verified_as: z
    .string()
    .nullable()
    .meta({ description: "The callback that a refused one became when it was verified again." }),
  url: z.string().nullable(),
  order: z.object({ id: z.string(), display_id: z.int().nullable() }).nullable(),
  can_process: z.boolean(),
  can_verify: z.boolean(),
})

/** A callback as lists have it. */
export const listedCallback = fields.meta({ id: "ListedPaymentCallback" })

const step = z
  .object({
    step: z.enum(["received", "verified_again", "claimed", "inquired", "event", "ended", "due"]),
    at: time,
    since_ms: z.number().nullable().meta({ description: "Milliseconds since the step before." }),
    took_ms: z.number().nullable(),
    event: event.nullable(),
  })
  .meta({ id: "CallbackStep" })

const payment = z
  .object({
    id: z.string(),
    account: z.string(),
    state,
    reference: z.string(),
    gateway_id: z.string().nullable(),
    currency_code: z.string(),
    order_id: z.string().nullable(),
    attention: z.string().nullable(),
    amount,
    authorized_amount: amount,
    captured_amount: amount,
    refunded_amount: amount,
    truth_at: time.nullable(),
    snapshot: anything.nullable(),
  })
  .meta({ id: "PaymentOfCallback" })

/** A callback with everything that is known of it. */
export const callback = fields
  .extend({
    secret: z.int().nullable().meta({ description: "Which secret matched: 0 the current one." }),
    warnings: z.array(z.string()).nullable(),
    claimed_reference: z.string().nullable(),
    claimed_gateway_id: z.string().nullable(),
    claimed_state: z.string().nullable(),
    dedupe_key: z.string(),
    method: z.string(),
    query: z.string(),
    headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    remote_address: z.string().nullable(),
    answer_body: z.string(),
    claimed_at: time.nullable(),
    inquired_at: time.nullable(),
    inquiry_ms: z.number().nullable(),
    created_at: time,
    updated_at: time,
    deleted_at: time.nullable(),
    fence: z.int().meta({ description: "Grows with every claim by a worker." }),
    processed_by: z.string().nullable(),
    process_reason: z.string().nullable(),
    payload: z.object({
      size: z.int(),
      base64: z.string(),
      text: z.string().nullable(),
      hex: z.string().nullable(),
    }),
    curl: z.string().nullable().meta({ description: "Repeats the call, without its secrets." }),
    timeline: z.array(step),
    transaction: payment.nullable(),
    refused_before: z.array(z.string()),
    siblings: z.array(listedCallback),
  })
  .meta({ id: "PaymentCallback" })

/** What processing it again would do. */
export const preview = z
  .object({
    would: z.string(),
    reason: z.string().nullable(),
    details: anything.nullable(),
    amount: z.string().nullable(),
    order_id: z.string().nullable(),
    gateway_says: z
      .object({
        state,
        currency_code: z.string(),
        amount: amount.nullable(),
        authorized_amount: amount,
        captured_amount: amount,
        refunded_amount: amount,
        snapshot: anything,
      })
      .nullable(),
  })
  .meta({ id: "CallbackPreview" })
