import { z } from "@medusajs/framework/zod"
import type { GivenFilters } from "../../../reviewing/filters"
import { readCursor } from "../../../reviewing/cursor"

/** Nothing that Postgres would fail on; what people type and paste is short. */
const text = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\u0000-\u001f]*$/, "must not hold control characters")

const someOf = <T extends string>(words: readonly T[]) => {
  const word = z.enum(words as [T, ...T[]])
  return z
    .union([word.transform((one) => [one]), z.array(word).min(1).max(words.length)])
    .optional()
}

const time = z.iso
  .datetime({ offset: true, error: "must be a time such as 2026-11-20T10:00:00Z" })
  .transform((iso) => new Date(iso))

const filters = {
  q: text.optional(),
  account: text.optional(),
  gateway: text.optional(),
  channel: someOf(["server", "browser", "inquiry"]),
  authenticity: someOf(["verified", "hint", "refused"]),
  status: someOf(["new", "in_progress", "done", "ignored", "waiting", "failed"]),
  label: text.optional(),
  cause: text.optional(),
  transaction_id: text.optional(),
  received_from: time.optional(),
  received_until: time.optional(),
}

const Filters = z.object(filters).strict()
type Filters = z.infer<typeof Filters>

/** Query of `GET /admin/payment-callbacks`. */
export const ListCallbacks = Filters.extend({
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z
    .string()
    .max(200)
    .transform((given, context) => {
      const cursor = readCursor(given)
      if (!cursor) {
        context.addIssue({ code: "custom", message: "is no cursor of this list" })
        return z.NEVER
      }
      return cursor
    })
    .optional(),
}).strict()
export type ListCallbacks = z.infer<typeof ListCallbacks>

/** Query of `GET /admin/payment-callbacks/count`. */
export const CountCallbacks = Filters
export type CountCallbacks = Filters

const reason = text.max(300)

/** Body of `POST /admin/payment-callbacks/:id/process`. */
export const ProcessCallback = z.object({ reason }).strict()
export type ProcessCallback = z.infer<typeof ProcessCallback>

/** Body of `POST /admin/payment-callbacks/process`. */
export const ProcessCallbacks = z
  .object({ reason, count: z.number().int().min(1), filters: Filters })
  .strict()
export type ProcessCallbacks = z.infer<typeof ProcessCallbacks>

/** The filters of a request in the journal's words. */
export function givenFilters(given: Filters): GivenFilters {
  return {
    q: given.q,
    account: given.account,
    gateway: given.gateway,
    channels: given.channel,
    authenticities: given.authenticity,
    statuses: given.status,
    label: given.label,
    cause: given.cause,
    transactionId: given.transaction_id,
    from: given.received_from,
    until: given.received_until,
  }
}
