import type { GatewayTruth, Movement, TransactionFacts } from "../contract"
import type { Deposit } from "./deposit"
import { modeOf } from "./hosts"
import { judge } from "./judge"
import type { B2BinPayOptions } from "./options"
import { snapshotOf } from "./snapshot"

/** What a deposit says about a payment (b2binpay.md 4.4); refunds are not part of a deposit. */
export function truthOf(
  deposit: Deposit,
  transaction: TransactionFacts,
  options: B2BinPayOptions,
  notes: readonly string[] = []
): GatewayTruth {
  const verdict = judge(deposit, transaction, options)
  const { captured } = verdict
  const { requested, paid, id } = deposit
  const capture: Movement = { kind: "capture", id, amount: captured, at: null, reference: null }
  const settled = transaction.gatewayIds.target_paid ?? (paid?.toDecimal() || null)
  return {
    ...verdict,
    amount: requested?.equals(transaction.amount) ? transaction.amount : requested,
    authorized: captured,
    refunded: transaction.refunded,
    movements: captured.isPositive() ? [capture] : [],
    reference: deposit.reference,
    gatewayId: id,
    gatewayIds: {
      // The first one counts: a deposit that changes its wallet is compared with it.
      ...(deposit.wallet && !transaction.gatewayIds.wallet ? { wallet: deposit.wallet } : {}),
      // So that more money later can be told from what was settled with.
      ...(captured.isPositive() && !verdict.review && settled ? { target_paid: settled } : {}),
    },
    mode: modeOf(options.baseUrl),
    snapshot: snapshotOf(deposit, notes),
  }
}
