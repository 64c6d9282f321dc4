import { z } from "@medusajs/framework/zod"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listAttention } from "../modules/payment-journal/store"
import { defineCommand } from "./support/define-command"
import { transactionJson } from "./support/transaction-json"
import { UsageError } from "./support/usage-error"

const MAX = 1000
const page = z.object({
  limit: z.coerce.number().int().min(1).max(MAX),
  after: z.string().optional(),
})

/** Payments that need a person, by id: `{ transactions, next }`; `next` is given as `--after`. */
export default defineCommand({
  usage: `list-attention.js [-- --limit <1 to ${MAX}> --after <txn id>]`,
  options: { limit: { type: "string", default: "50" }, after: { type: "string" } },
  run: async (container, { options }) => {
    const given = page.safeParse(options)
    if (!given.success) {
      throw new UsageError(`--limit must be a number from 1 to ${MAX}`)
    }
    const { limit, after } = given.data
    const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    // One more than asked for tells whether another page follows.
    const found = await listAttention(db, { after, limit: limit + 1 })
    const transactions = found.slice(0, limit)
    const next = found.length > limit ? transactions[limit - 1].id : null
    return { transactions: transactions.map(transactionJson), next }
  },
})
