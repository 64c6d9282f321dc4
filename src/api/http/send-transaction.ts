import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../../accounts/registry"
import { canEnd } from "../../in-person/end-payment"
import type { Transaction } from "../../modules/payment-journal/store"
import { timelineOf } from "../../transactions/timeline"
import { transactionViews } from "../../transactions/view"

const CALLBACK_FIELDS = [
  "id",
  "channel",
  "label",
  "warnings",
  "authenticity",
  "cause",
  "status",
  "result",
  "deliveries",
  "attempts",
  "received_at",
  "settled_at",
]

/** Callbacks shown at once; a payment with more is a payment under attack. */
const CALLBACKS = 100

/** Events shown at once; the rest of the timeline comes in pages. */
const EVENTS = 50

/**
 * Writes one transaction as the answer, with its newest callbacks and events, what the gateway said
 * last, and whatever `beside` there is to tell.
 */
export async function sendTransaction(
  req: MedusaRequest,
  res: MedusaResponse,
  transaction: Transaction,
  beside: Record<string, unknown> = {}
): Promise<void> {
  const { id, capture_details, refund_details } = transaction
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const [[view], timeline, { data: callbacks }] = await Promise.all([
    transactionViews(req.scope, [transaction]),
    timelineOf(req.scope, id, { limit: EVENTS }),
    query.graph({
      entity: "payment_callback",
      fields: CALLBACK_FIELDS,
      filters: { transaction_id: id },
      pagination: { take: CALLBACKS, order: { received_at: "DESC" } },
    }),
  ])
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { movements = [], ...snapshot } = transaction.snapshot ?? {}
  res.json({
    payment_transaction: {
      ...view,
      can_abort: canEnd(transaction, findAccount(config, transaction.account)),
      capture_details,
      refund_details,
      movements,
      snapshot,
      callbacks,
      events: timeline.events,
      events_next: timeline.next,
    },
    ...beside,
  })
}
