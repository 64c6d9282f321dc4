import { z } from "zod"
import { transactionStates } from "../../src/gateways/contract"

/** An amount as decimal text in major units with every decimal of its currency. */
export const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .meta({ description: 'Decimal text in major units, such as `"128.40"`.' })

export const time = z.iso.datetime()

export const state = z.enum(transactionStates).meta({ id: "PaymentState" })

const callback = z
  .object({
    id: z.string(),
    channel: z.enum(["server", "browser", "inquiry"]),
    label: z.string().meta({ description: "The event under the gateway's own name." }),
    warnings: z.array(z.string()).nullable(),
    authenticity: z.enum(["verified", "hint", "refused"]),
    cause: z.string().nullable().meta({ description: "Why it was refused." }),
    status: z.enum(["new", "in_progress", "done", "ignored", "waiting", "failed"]),
    result: z.string().nullable().meta({ description: "How it ended, or why it waits." }),
    deliveries: z.int().meta({ description: "How often the same message came." }),
    attempts: z.int(),
    received_at: time,
    settled_at: time.nullable(),
  })
  .meta({ id: "PaymentCallback" })

const event = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: "Such as `opened`, `state_changed`, `order_placed`." }),
    from_state: z.string().nullable(),
    to_state: z.string().nullable(),
    amount: amount.nullable(),
    cause: z
      .string()
      .nullable()
      .meta({ description: "Id of a callback or a user, `inquiry` or `provider`." }),
    details: z.record(z.string(), z.unknown()).nullable(),
    created_at: time,
  })
  .meta({ id: "PaymentEvent" })

/** One payment with its newest callbacks and events, as every call about it answers. */
export const transaction = z
  .object({
    id: z.string(),
    account: z.string().meta({ description: "Such as `syok2pay_main`." }),
    gateway: z.string(),
    session_id: z.string(),
    cart_id: z.string().nullable(),
    order_id: z.string().nullable(),
    reference: z.string().meta({ description: "What we call it at the gateway." }),
    gateway_id: z.string().nullable(),
    currency_code: z.string(),
    amount,
    authorized_amount: amount,
    captured_amount: amount,
    refunded_amount: amount,
    state,
    attention: z.string().nullable().meta({ description: "Why a person must look." }),
    attention_details: z.record(z.string(), z.unknown()).nullable(),
    expires_at: time.nullable(),
    next_inquiry_at: time.nullable(),
    inquiries: z.int(),
    settled_at: time.nullable(),
    created_at: time,
    can_abort: z.boolean().meta({ description: "It is under way on a device." }),
    callbacks: z.array(callback).meta({ description: "The newest 100." }),
    events: z.array(event).meta({ description: "The newest 100." }),
  })
  .meta({ id: "PaymentTransaction" })

/** What a shopper may know. */
export const publicStatus = z.object({
  state,
  order_placed: z.boolean(),
  attention: z
    .boolean()
    .meta({ description: "The shopper's money is there, but a person has to look." }),
  final: z.boolean().meta({ description: "Waiting changes nothing any more." }),
  confirmations: z
    .object({ seen: z.int(), needed: z.int() })
    .optional()
    .meta({ description: "While a crypto payment is seen and not certain yet." }),
})
