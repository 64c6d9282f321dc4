import type { GatewayTruth, Movement, TransactionState } from "../contract"
import { amountsOf, entriesOf, remainingCapture, type Amounts } from "./amounts"
import type { PaymentOrder } from "./order"
import { snapshotOf } from "./snapshot"
import { meaningOf, stateOf } from "./status"

/**
 * What a payment order says about a payment (swedbank-pay.md 4). Reference, id and amount are
 * reported as the gateway gave them, so that the caller compares them with ours; `amount` is what
 * we asked for, `authorized` what was paid, which a method's fee or discount can make differ.
 */
export function truthOf(order: PaymentOrder, note?: string): GatewayTruth {
  const amounts = amountsOf(order)
  const { paid, cancelled, reversed } = order
  const payment = paid ?? cancelled ?? reversed
  return {
    ...stateAnd(order, amounts),
    amount: paid?.submittedAmount ?? order.amount,
    ...amounts,
    movements: movementsOf(order, amounts),
    failed: order.turnedDown,
    // `payeeReference` is no use here: that of `reversed` names the latest refund.
    reference: payment?.orderReference ?? null,
    gatewayId: order.id,
    gatewayIds: payment?.number && payment !== reversed ? { number: payment.number } : {},
    mode: null,
    snapshot: snapshotOf(order, note),
  }
}

/** `Paid` covers everything from authorized to refunded in part: the amounts tell which. */
function stateAnd(
  order: PaymentOrder,
  { captured }: Amounts
): { state: TransactionState; unknownStatus?: string } {
  const meaning = meaningOf(order.status)
  const taken = entriesOf(order, "capture", "sale").length > 0
  if (meaning === null) {
    return { state: "pending", unknownStatus: order.status ?? "(no status)" }
  }
  if (meaning !== "paid") {
    return taken && meaning !== "returned"
      ? { state: "pending", unknownStatus: `${order.status} with captures` }
      : { state: stateOf[meaning] }
  }
  if (remainingCapture(order).isPositive()) {
    return { state: "authorized" }
  }
  return captured.isPositive()
    ? { state: "captured" }
    : { state: "pending", unknownStatus: `${order.status} with nothing captured or to capture` }
}

const kinds: Readonly<Record<string, Movement["kind"]>> = {
  capture: "capture",
  sale: "capture",
  reversal: "refund",
  cancellation: "void",
}

function movementsOf(order: PaymentOrder, { captured }: Amounts): Movement[] {
  const listed = entriesOf(order, ...Object.keys(kinds)).map(({ type, ...entry }) => ({
    kind: kinds[type.toLowerCase()],
    id: entry.id,
    amount: entry.amount,
    at: entry.at,
    reference: entry.reference,
  }))
  const { paid } = order
  const isSale = paid?.transactionType?.toLowerCase() === "sale"
  if (!isSale || !captured.isPositive() || listed.some(({ kind }) => kind === "capture")) {
    return listed
  }
  // The list can lack the sale; its entry will have this number too (swedbank-pay.md 4).
  const sale = { kind: "capture" as const, amount: captured, at: null }
  const { number, payeeReference } = paid
  return [{ ...sale, id: number ?? `${order.id}/sale`, reference: payeeReference }, ...listed]
}
