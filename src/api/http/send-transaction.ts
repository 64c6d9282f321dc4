import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../../accounts/registry"
import { canEnd } from "../../in-person/end-payment"
import type { Transaction } from "../../modules/payment-journal/store"

const FIELDS = [
  "id",
  "account",
  "gateway",
  "session_id",
  "cart_id",
  "order_id",
  "reference",
  "gateway_id",
  "currency_code",
  "amount",
  "authorized_amount",
  "captured_amount",
  "refunded_amount",
  "state",
  "attention",
  "attention_details",
  "expires_at",
  "next_inquiry_at",
  "inquiries",
  "settled_at",
  "created_at",
]

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

const EVENT_FIELDS = [
  "id",
  "name",
  "from_state",
  "to_state",
  "amount",
  "cause",
  "details",
  "created_at",
]

/** Rows of a timeline shown at once; a payment with more is a payment under attack. */
const NEWEST = 100

/** Writes one transaction with its newest callbacks and events as the answer. */
export async function sendTransaction(
  req: MedusaRequest,
  res: MedusaResponse,
  transaction: Transaction
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { id } = transaction
  const {
    data: [row],
  } = await query.graph({ entity: "payment_transaction", fields: FIELDS, filters: { id } })
  const { data: callbacks } = await query.graph({
    entity: "payment_callback",
    fields: CALLBACK_FIELDS,
    filters: { transaction_id: id },
    pagination: { take: NEWEST, order: { received_at: "DESC" } },
  })
  const { data: events } = await query.graph({
    entity: "payment_event",
    fields: EVENT_FIELDS,
    filters: { transaction_id: id },
    pagination: { take: NEWEST, order: { created_at: "DESC" } },
  })
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const can_abort = canEnd(transaction, findAccount(config, transaction.account))
  res.json({ payment_transaction: { ...row, can_abort, callbacks, events } })
}
