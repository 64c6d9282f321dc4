import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { listTransactions } from "../../../modules/payment-journal/store"
import { cursorText } from "../../../transactions/cursor"
import { filtersOf } from "../../../transactions/filters"
import { transactionViews } from "../../../transactions/view"
import type { ListPaymentTransactions } from "./validators"

/** Payments, newest first; those that need a person by the time of their case. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { limit, after, ...given } = req.validatedQuery as ListPaymentTransactions
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  // One more than shown tells whether another page follows.
  const page = { limit: limit + 1, after }
  const found = await listTransactions(db, await filtersOf(req.scope, given), page)
  const shown = found.slice(0, limit)
  const transactions = shown.map(({ transaction }) => transaction)
  res.json({
    payment_transactions: await transactionViews(req.scope, transactions),
    next: found.length > limit ? cursorText(shown[limit - 1].cursor) : null,
  })
}
