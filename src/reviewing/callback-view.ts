import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { findAccount } from "../accounts/registry"
import { proofHeadersOf } from "../callbacks/judge-callback"
import { redactUrlKey } from "../gateways/url-key"
import {
  findTransaction,
  listCallbacks,
  listEventsAbout,
  listRefusedBefore,
  rawOf,
  type Transaction,
} from "../modules/payment-journal/store"
import { callbackUrl } from "./callback-url"
import { listView } from "./list-view"
import { labelOrders } from "../orders/load-orders"
import { curlOf, payloadOf } from "./payload"
import { obstacleOf, requireCallback } from "./require-callback"
import { timelineOf } from "./timeline"

/** Other callbacks of the same payment that are shown beside one; the list has the others. */
const SIBLINGS = 20

/** Everything about one callback, as the admin API shows it. Throws `MedusaError` when there is none. */
export async function callbackView(container: MedusaContainer, id: string) {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const stored = await requireCallback(container, id)
  const { transaction_id: transactionId, query, body_base64: _, ...callback } = stored
  const account = findAccount(config, stored.account)
  const [transaction, events, refused, siblings] = await Promise.all([
    transactionId ? findTransaction(db, transactionId) : null,
    transactionId ? listEventsAbout(db, transactionId, id) : [],
    listRefusedBefore(db, id),
    transactionId ? listCallbacks(db, { transactionId }, { limit: SIBLINGS + 1 }) : [],
  ])
  const raw = rawOf(stored)
  const url = callbackUrl(stored, account)
  const proofHeaders = account ? proofHeadersOf(account) : []
  const orderId = transaction?.order_id ?? null
  const order = (await labelOrders(container, [orderId])).get(orderId ?? "") ?? null
  return {
    ...callback,
    transaction_id: transactionId,
    gateway: account?.gateway.id ?? stored.account.split("_")[0],
    gateway_label: account?.gateway.label ?? null,
    url,
    query: redactUrlKey(query),
    payload: payloadOf(raw.body),
    curl: account && url ? curlOf(url, raw, proofHeaders) : null,
    timeline: timelineOf(stored, events),
    transaction: transaction && transactionView(transaction),
    order,
    refused_before: refused,
    siblings: await listView(container, siblings.filter((one) => one.id !== id).slice(0, SIBLINGS)),
    can_process: obstacleOf(stored) === null,
    can_verify: stored.authenticity === "refused" && stored.verified_as === null,
  }
}

/** The payment as the last inquiry left it, and what that inquiry said. */
function transactionView(transaction: Transaction) {
  const { id, account, state, reference, gateway_id, currency_code, order_id } = transaction
  const { amount, authorized, captured, refunded, attention, truth_at, snapshot } = transaction
  return {
    id,
    account,
    state,
    reference,
    gateway_id,
    currency_code,
    order_id,
    attention,
    amount: amount.toDecimal(),
    authorized_amount: authorized.toDecimal(),
    captured_amount: captured.toDecimal(),
    refunded_amount: refunded.toDecimal(),
    /** When the inquiry began whose answer is applied. */
    truth_at,
    snapshot,
  }
}
