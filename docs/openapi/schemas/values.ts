import { z } from "zod"
import { transactionStates } from "../../../src/gateways/contract"

/** An amount as decimal text in major units with every decimal of its currency. */
export const amount = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .meta({ description: 'Decimal text in major units, such as `"128.40"`.' })

export const money = z.object({ amount, currency_code: z.string() }).meta({ id: "Money" })

export const time = z.iso.datetime()

export const state = z.enum(transactionStates).meta({ id: "PaymentState" })

export const anything = z.record(z.string(), z.unknown())

export const channel = z.enum(["server", "browser", "inquiry"])

export const authenticity = z.enum(["verified", "hint", "refused"])

export const callbackStatus = z.enum(["new", "in_progress", "done", "ignored", "waiting", "failed"])

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
