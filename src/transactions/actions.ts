import type { Capabilities } from "../gateways/contract"
import type { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"
import { STRAY_REASONS } from "../stray/reasons"
import { heldAtGateway } from "./held"
import type { MedusaPayment } from "./medusa-payment"

export type ActionName =
  "settle" | "refund_stray" | "capture" | "refund" | "cancel" | "inquire" | "resolve"

/** Something that a person can do about a payment now. */
export type PossibleAction = {
  name: ActionName
  /**
   * Which of its ways an action goes: `settle` may `place_order` or only `check`; `refund_stray` is a
   * `refund` or, of a reservation, a `void`.
   */
  kind: "place_order" | "check" | "refund" | "void" | null
  /** What it moves, or at most moves where it is `partial`; null when it moves nothing. */
  amount: Money | null
  /** A smaller amount may be chosen. */
  partial: boolean
  /** Whose details (`capture-details`, `refund-details`) the gateway wants before it. */
  details: "capture" | "refund" | null
}

export type ActionFacts = {
  transaction: Transaction
  /** What the account can do; null when it is no longer configured. */
  capabilities: Capabilities | null
  /** Null as long as no order of Medusa holds the payment. */
  payment: MedusaPayment | null
  /** Whether the gateway does not go without details. */
  needs: { capture: boolean; refund: boolean }
}

/** Reasons that another look takes away once a person has mended what was in the way. */
const SETTLED_ANEW: ReadonlySet<string> = new Set([
  ...STRAY_REASONS,
  "amount_unknown",
  "capture_failed",
  "currency_mismatch",
  "gateway_id_mismatch",
  "paid_again",
  "reference_mismatch",
  "reference_unknown",
  "settle_failed",
  "state_conflict",
  "void_failed",
  "wallet_mismatch",
])

/** Reasons after which a look may place the order: nothing but Medusa stood in its way. */
const MAY_PLACE_ORDER: ReadonlySet<string> = new Set([
  "cart_changed",
  "late_payment",
  "order_failed",
  "settle_failed",
])

/**
 * What a person can do about a payment now, and exactly what each would do; pure. The gateway is
 * asked again before anything moves, and has the last word.
 */
export function possibleActions(facts: ActionFacts): PossibleAction[] {
  const { transaction, capabilities } = facts
  const resolve = isOpenCase(transaction) ? [action("resolve")] : []
  return capabilities
    ? [
        ...settle(facts),
        ...refundStray(facts, capabilities),
        ...capture(facts),
        ...refund(facts, capabilities),
        ...cancel(facts, capabilities),
        action("inquire"),
        ...resolve,
      ]
    : resolve
}

/** A person is asked, and none has marked the case as handled. */
export function isOpenCase({ attention, attention_handled_at }: Transaction): boolean {
  return attention !== null && attention_handled_at === null
}

function action(name: ActionName, change: Partial<PossibleAction> = {}): PossibleAction {
  return { name, kind: null, amount: null, partial: false, details: null, ...change }
}

function settle({ transaction, payment }: ActionFacts): PossibleAction[] {
  const { attention, state, amount } = transaction
  if (!attention || !SETTLED_ANEW.has(attention)) {
    return []
  }
  const isPaid = state === "authorized" || state === "captured"
  return isPaid && !payment && MAY_PLACE_ORDER.has(attention)
    ? [action("settle", { kind: "place_order", amount })]
    : [action("settle", { kind: "check" })]
}

function refundStray(
  { transaction, payment, needs }: ActionFacts,
  { refund: mode }: Capabilities
): PossibleAction[] {
  const { attention, refund_pending_at } = transaction
  const { amount, isReserved } = heldAtGateway(transaction)
  const isStray = attention !== null && STRAY_REASONS.has(attention) && !payment
  if (!isStray || mode === "manual" || refund_pending_at || !amount.isPositive()) {
    return []
  }
  return [
    action("refund_stray", {
      kind: isReserved ? "void" : "refund",
      amount,
      details: needs.refund && !isReserved ? "refund" : null,
    }),
  ]
}

function capture({ transaction, payment, capabilities, needs }: ActionFacts): PossibleAction[] {
  const { state, authorized, captured, refund_pending_at } = transaction
  if (!payment || payment.canceled || state !== "authorized" || refund_pending_at) {
    return []
  }
  const rest = least(authorized.minus(captured), payment.amount.minus(payment.captured))
  return rest.isPositive()
    ? [
        action("capture", {
          amount: rest,
          partial: capabilities?.partialCapture ?? false,
          details: needs.capture ? "capture" : null,
        }),
      ]
    : []
}

function refund(
  { transaction, payment, needs }: ActionFacts,
  { refund: mode }: Capabilities
): PossibleAction[] {
  const { captured, refunded, refund_pending_at } = transaction
  if (!payment || mode === "manual" || refund_pending_at) {
    return []
  }
  const held = least(captured.minus(refunded), payment.captured.minus(payment.refunded))
  return held.isPositive()
    ? [
        action("refund", {
          amount: held,
          partial: mode === "partial",
          details: needs.refund ? "refund" : null,
        }),
      ]
    : []
}

/** Only of a reservation as a whole: what is captured is refunded. */
function cancel(
  { transaction, payment }: ActionFacts,
  capabilities: Capabilities
): PossibleAction[] {
  const { state, authorized, captured } = transaction
  const isWhole = captured.isZero() && payment?.captured.isZero() && !payment.canceled
  return capabilities.void && state === "authorized" && isWhole
    ? [action("cancel", { amount: authorized })]
    : []
}

function least(one: Money, other: Money): Money {
  return one.compare(other) <= 0 ? one : other
}
