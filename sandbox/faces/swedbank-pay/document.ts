import { INSTRUMENTS } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import type { Claim } from "../../core/payment"
import { twistedClaim } from "../../core/twist"
import type { Face } from "../face"
import { balancesOf, statusOf } from "./balances"
import { openedOrder } from "./events"
import { operationsOf } from "./operations"
import type { SwedbankPayment } from "./order"
import { SUB_RESOURCES } from "./sub-resources"
import { time } from "./words"

/** Headers of every good answer (swedbank-pay.md 2). */
export const HEADERS = {
  "Content-Type": "application/json; charset=utf-8; version=3.1",
  "api-supported-versions": "3.1",
}

/** How an order is told in one answer. */
export interface Telling {
  face: Face
  request: CallRequest
  /** The order as the fault `stale_status` tells it; by default as it was opened. */
  stale?: SwedbankPayment
  /** The answer to a reversal leaves things out that a later GET has. */
  afterReversal?: boolean
}

/** An answer with the whole order, `$expand` and the faults of the call applied. */
export function orderAnswer(status: number, payment: SwedbankPayment, telling: Telling): Answer {
  const { face, request } = telling
  const isStale = request.faults.has("stale_status")
  const seen = isStale ? (telling.stale ?? asOpened(payment)) : payment
  const told = isStale
    ? { ...twistedClaim(face, payment, request.faults), status: statusOf(seen) }
    : twistedClaim(face, payment, request.faults)
  const base = `${request.origin}/${face.gateway}`
  const isOver = telling.afterReversal && statusOf(seen) === "Reversed"
  const body = {
    paymentOrder: { ...orderFields(seen, told, telling), ...subResources(seen, told, request) },
    operations: isOver ? [] : operationsOf(seen, base),
  }
  return { status, headers: HEADERS, body }
}

export const asOpened = <Copy extends SwedbankPayment>(copy: Copy): Copy => ({
  ...copy,
  state: "pending",
  order: openedOrder(copy.order),
  event: copy.order.opening,
})

function orderFields(payment: SwedbankPayment, told: Claim, telling: Telling) {
  const { order } = payment
  const { request } = order
  return {
    id: told.txnId,
    created: time(payment.createdAt),
    updated: time(order.updated),
    operation: "Purchase",
    status: told.status,
    currency: told.currency,
    amount: Number(told.amount),
    vatAmount: request.vatAmount,
    ...remaining(payment, telling.afterReversal === true),
    description: request.description,
    initiatingSystemUserAgent: order.userAgent,
    language: request.language,
    availableInstruments: INSTRUMENTS,
    implementation: "PaymentsOnly",
    integration: order.integration,
    instrumentMode: order.instrument !== undefined,
    instrument: order.instrument,
    guestMode: request.payer.payerReference === undefined,
  }
}

/** Exhausted amounts are left out, and right after a Swish reversal also what is left to reverse. */
function remaining(payment: SwedbankPayment, afterReversal: boolean) {
  const { toCapture, toReverse } = balancesOf(payment.order)
  const isHidden = afterReversal && payment.channel === "Swish"
  return {
    remainingCaptureAmount: toCapture || undefined,
    remainingCancellationAmount: toCapture || undefined,
    remainingReversalAmount: isHidden ? undefined : toReverse || undefined,
  }
}

function subResources(payment: SwedbankPayment, told: Claim, request: CallRequest) {
  const names = (request.query("$expand") ?? "").toLowerCase().split(",")
  const entries = SUB_RESOURCES.map(({ name, segment, expand, contents }) => {
    const isExpanded = names.includes(expand ?? segment)
    const id = `${told.txnId}/${segment}`
    return [name, { id, ...(isExpanded ? contents(payment, told) : {}) }]
  })
  return Object.fromEntries(entries)
}
