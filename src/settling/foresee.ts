import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Account } from "../accounts/account"
import { requireAccount } from "../accounts/require-account"
import type { GatewayTruth } from "../gateways/contract"
import { factsOf, hasVerifiedCallback, type Transaction } from "../modules/payment-journal/store"
import { STRAY_REASONS } from "../stray/reasons"
import type { Action } from "./act"
import { reasonToEnd } from "./ask-or-end"
import { isToClose } from "./close-session"
import { isReturned } from "./is-returned"
import { paymentToCancel } from "./end-authorization"
import { afterTruth, judgeTruth } from "./judge-truth"
import { loadMedusaState } from "./medusa-state"
import { decideFor } from "./settle-paid"
import { isOpening } from "./settle-transaction"
import { cartToPlaceFirst, orderWithoutPayment } from "./settle-unpaid"

/** The next thing that settling would do. */
export type Foreseen = {
  would:
    | "nothing"
    | "ignore"
    | "wait"
    | "retry"
    | "attention"
    | "resolve_attention"
    | "end_at_gateway"
    | "close_session"
    | "cancel_payment"
    | "place_order_first"
    | "void"
    | Action["do"]
  /** Why, as the code that `settleTransaction` would give. */
  reason?: string
  details?: Record<string, unknown>
  /** What a capture or a refund would be recorded with, in major units. */
  amount?: string
  orderId?: string | null
  /** What the gateway said; null when it was not asked. */
  truth: GatewayTruth | null
}

type Step = Omit<Foreseen, "truth">
type At = { container: MedusaContainer; account: Account; transaction: Transaction }

/**
 * What settling a payment would do now: one inquiry, every check, and the decision, by the code that
 * settles; nothing is written, in Medusa, in the journal or at the gateway. `now` by the database's
 * clock. Throws `GatewayError` when the gateway does not answer usably, `MedusaError` for an account
 * that is no longer configured.
 */
export async function foresee(
  container: MedusaContainer,
  transaction: Transaction,
  now: Date
): Promise<Foreseen> {
  const account = requireAccount(container, transaction.account)
  if (isOpening(transaction, now)) {
    return { would: "retry", reason: "opening", truth: null }
  }
  const truth = await account.client.inquire(factsOf(transaction))
  return { ...(await stepAfter({ container, account, transaction }, truth, now)), truth }
}

async function stepAfter(at: At, truth: GatewayTruth, now: Date): Promise<Step> {
  const { container, account, transaction } = at
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const why = reasonToEnd(account.client, transaction, truth, now)
  if (why) {
    return { would: "end_at_gateway", reason: why }
  }
  const judged = judgeTruth(transaction, truth)
  if ("reason" in judged) {
    return { would: "attention", ...judged }
  }
  const insists = judged.paid && !account.options.settleWithoutCallback
  if (insists && !(await hasVerifiedCallback(db, transaction.id))) {
    return { would: "wait", reason: "waiting_for_callback" }
  }
  const after = { ...at, transaction: afterTruth(transaction, truth, judged.to) }
  return judged.paid ? paidStep(after) : unpaidStep(after)
}

async function paidStep(at: At): Promise<Step> {
  const { container, transaction } = at
  const medusa = await loadMedusaState(container, transaction)
  if (transaction.attention) {
    return isReturned(transaction) && !medusa.session?.payment
      ? { would: "resolve_attention", reason: transaction.attention }
      : { would: "attention", reason: transaction.attention }
  }
  const { do: would, ...decision } = decideFor(at, medusa)
  return {
    would,
    ...("reason" in decision ? { reason: decision.reason } : {}),
    ...("details" in decision ? { details: decision.details } : {}),
    ...("amount" in decision ? { amount: decision.amount.toDecimal() } : {}),
    orderId: medusa.order?.id ?? null,
  }
}

async function unpaidStep(at: At): Promise<Step> {
  const { container, account, transaction } = at
  const { state, attention, captured } = transaction
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const medusa = await loadMedusaState(container, transaction)
  const orderId = medusa.order?.id ?? null
  if (state === "opened" || state === "pending") {
    return cartToPlaceFirst(at, medusa)
      ? { would: "place_order_first", orderId }
      : { would: "wait", reason: "gateway_says_pending", orderId }
  }
  if (medusa.session && isToClose(transaction, medusa.session)) {
    return { would: "close_session", reason: state, orderId }
  }
  if (attention && STRAY_REASONS.has(attention) && captured.isZero()) {
    return { would: "resolve_attention", reason: attention, orderId }
  }
  if (await paymentToCancel(db, transaction, medusa)) {
    return { would: "cancel_payment", reason: state, orderId }
  }
  return account.options.orderFirst && orderWithoutPayment(transaction, medusa)
    ? { would: "attention", reason: "unpaid_order", orderId }
    : { would: "nothing", orderId }
}
