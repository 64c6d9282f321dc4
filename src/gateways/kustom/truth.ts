import type { GatewayTruth, Movement, TransactionFacts } from "../contract"
import type { KustomOptions } from "./options"
import type { Entry, Order } from "./order"
import type { Session } from "./session"
import { orderSnapshot, sessionSnapshot } from "./snapshot"
import { orderStateOf, sessionStateOf } from "./status"

type Account = Pick<KustomOptions, "environment">

/** What a session without an order says about a payment (kustom.md 3.3). */
export function sessionTruth(session: Session, options: Account, note?: string): GatewayTruth {
  const { amount, ours, id, orderId } = session
  const zero = amount.minus(amount)
  return {
    ...sessionStateOf(session.status),
    amount,
    authorized: zero,
    captured: zero,
    refunded: zero,
    movements: [],
    reference: ours?.reference ?? null,
    gatewayId: id,
    ...(orderId ? { gatewayIds: { order: orderId } } : {}),
    mode: modeOf(options),
    snapshot: sessionSnapshot(session, note),
  }
}

/**
 * What an order says about a payment (kustom.md 6.1). `authorized` is what was reserved at first,
 * so that it stays equal to our amount after a release of the rest; nothing of a payment that does
 * not stand. `session` is the session it came from, if it was just read: its amount is what the
 * device collected. The order's own `merchant_reference1` is never used: the POS replaces it (1).
 */
export function orderTruth(
  order: Order,
  transaction: TransactionFacts,
  options: Account,
  { session, note }: { session?: Session; note?: string } = {}
): GatewayTruth {
  const judged = orderStateOf(order)
  const stands = judged.state === "authorized" || judged.state === "captured"
  const zero = order.amount.minus(order.amount)
  return {
    ...judged,
    amount: session?.amount ?? order.originalAmount,
    authorized: stands ? order.originalAmount : zero,
    captured: order.captured,
    refunded: order.refunded,
    movements: movementsOf(order),
    reference: (session ?? order).ours?.reference ?? null,
    gatewayId: session?.id ?? transaction.gatewayId,
    gatewayIds: { order: order.id },
    mode: modeOf(options),
    snapshot: orderSnapshot(order, session, note),
  }
}

function movementsOf({ captures, refunds }: Order): Movement[] {
  const as = (kind: "capture" | "refund") => (entry: Entry) => ({ kind, ...entry })
  return [...captures.map(as("capture")), ...refunds.map(as("refund"))]
}

function modeOf({ environment }: Account): "live" | "test" {
  return environment === "production" ? "live" : "test"
}
