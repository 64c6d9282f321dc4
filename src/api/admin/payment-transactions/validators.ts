import { z } from "@medusajs/framework/zod"
import { transactionStates } from "../../../gateways/contract"
import { cursor } from "../../../transactions/cursor"

/** Ids and names as they go into addresses; nothing that a database would choke on. */
const word = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\u0000-\u001f\u007f]*$/, "must not have control characters")

const limit = z.coerce.number().int().min(1).max(100).default(20)

/** Query of `GET /admin/payment-transactions`; every filter narrows the list. */
export const ListPaymentTransactions = z
  .object({
    /** `any`, or a reason. */
    attention: word(60).optional(),
    account: word(100).optional(),
    state: z.enum(transactionStates).optional(),
    /** Payments of this order, tried ones of its cart included. */
    order_id: word(100).optional(),
    cart_id: word(100).optional(),
    /** Transaction id, reference, id of the gateway or order number, in full. */
    q: word(200).optional(),
    limit,
    after: cursor.optional(),
  })
  .strict()

export type ListPaymentTransactions = z.infer<typeof ListPaymentTransactions>

/** Query of `GET /admin/payment-transactions/:id/events`. */
export const ListPaymentEvents = z
  .object({
    limit,
    after: z
      .string()
      .regex(/^pev_[a-z2-7]{26}$/, "must be the `next` of the page before")
      .optional(),
  })
  .strict()

export type ListPaymentEvents = z.infer<typeof ListPaymentEvents>

/** Body of `POST /admin/payment-transactions/:id/resolve`. */
export const ResolveAttention = z
  .object({
    note: z.string().trim().min(1).max(2000),
    /** The reason that was seen. */
    reason: word(60).optional(),
  })
  .strict()

export type ResolveAttention = z.infer<typeof ResolveAttention>
