import { z } from "zod"
import {
  amount,
  anything,
  authenticity,
  callbackStatus,
  channel,
  money,
  state,
  time,
} from "./values"

/** What something happened through, as timelines and details tell it. */
export const event = z
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
    details: anything.nullable(),
    created_at: time,
  })
  .meta({ id: "PaymentEvent" })

/** An event with the name of the person in it. */
export const namedEvent = event
  .extend({ actor: z.string().nullable().meta({ description: "Name of the person in `cause`." }) })
  .meta({ id: "TimelineEvent" })

const told = z
  .object({
    id: z.string(),
    channel,
    label: z.string().meta({ description: "The event under the gateway's own name." }),
    warnings: z.array(z.string()).nullable(),
    authenticity,
    cause: z.string().nullable().meta({ description: "Why it was refused." }),
    status: callbackStatus,
    result: z.string().nullable().meta({ description: "How it ended, or why it waits." }),
    deliveries: z.int().meta({ description: "How often the same message came." }),
    attempts: z.int(),
    received_at: time,
    settled_at: time.nullable(),
  })
  .meta({ id: "CallbackOfPayment" })

const action = z
  .object({
    name: z.enum(["settle", "refund_stray", "capture", "refund", "cancel", "inquire", "resolve"]),
    kind: z.enum(["place_order", "check", "refund", "void"]).nullable(),
    amount: money.nullable().meta({ description: "What it would move." }),
    partial: z.boolean().meta({ description: "A smaller amount may be chosen." }),
    details: z
      .enum(["capture", "refund"])
      .nullable()
      .meta({ description: "What has to be given before." }),
  })
  .meta({ id: "PaymentAction" })

const order = z
  .object({
    id: z.string(),
    display_id: z.int(),
    is_draft: z.boolean(),
    is_canceled: z.boolean(),
  })
  .meta({ id: "PaymentOrder" })

const medusaSide = z
  .object({
    payment_id: z.string(),
    authorized_amount: amount,
    captured_amount: amount,
    refunded_amount: amount,
    canceled: z.boolean(),
  })
  .meta({ id: "MedusaPayment" })

const fields = z.object({
  id: z.string(),
  account: z.string().meta({ description: "Such as `syok2pay_main`." }),
  gateway: z.string(),
  gateway_label: z.string().nullable(),
  session_id: z.string(),
  cart_id: z.string().nullable(),
  order_id: z.string().nullable(),
  order: order.nullable(),
  reference: z.string().meta({ description: "What we call it at the gateway." }),
  gateway_id: z.string().nullable(),
  currency_code: z.string(),
  amount,
  authorized_amount: amount,
  captured_amount: amount,
  refunded_amount: amount,
  state,
  attention: z.string().nullable().meta({ description: "Why a person must look." }),
  attention_details: anything.nullable(),
  attention_at: time.nullable(),
  attention_handled_at: time.nullable(),
  refund_pending_at: time.nullable(),
  expires_at: time.nullable(),
  next_inquiry_at: time.nullable(),
  inquiries: z.int(),
  truth_at: time.nullable().meta({ description: "When the gateway was asked last." }),
  settled_at: time.nullable(),
  created_at: time,
  at_gateway: z.object({
    authorized: money.nullable(),
    captured: money.nullable(),
    refunded: money.nullable(),
  }),
  medusa: medusaSide.nullable(),
  case_amounts: z
    .object({ paid: money.nullable(), due: money.nullable(), difference: money.nullable() })
    .nullable(),
  actions: z.array(action).meta({ description: "What can be done now." }),
  back_office_url: z.string().nullable(),
})

/** A payment as lists have it. */
export const listedTransaction = fields.meta({ id: "ListedPaymentTransaction" })

/** One payment with all that is known of it, as every call about it answers. */
export const transaction = fields
  .extend({
    can_abort: z.boolean().meta({ description: "It is under way on a device." }),
    capture_details: anything.nullable(),
    refund_details: anything.nullable(),
    movements: z.array(anything).meta({ description: "As the gateway listed them last." }),
    snapshot: anything.meta({ description: "The gateway's last answer, redacted." }),
    callbacks: z.array(told).meta({ description: "The newest 100." }),
    events: z.array(namedEvent).meta({ description: "The newest 50." }),
    events_next: z.string().nullable().meta({ description: "`after` for the next page of them." }),
  })
  .meta({ id: "PaymentTransaction" })
