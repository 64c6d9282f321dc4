import type { GatewayTruth, TransactionFacts, TransactionState } from "../contract"
import type { Money } from "../money"
import { amountOf, percentOf } from "./decimals"
import type { Deposit } from "./deposit"
import type { B2BinPayOptions } from "./options"
import { currencyOf } from "./wallets"
import { CANCELED, CREATED, PAID, UNRESOLVED, statusWord } from "./status"

/** What a deposit's money means. `captured` is what may be called paid. */
export type Verdict = {
  state: TransactionState
  captured: Money
  review?: GatewayTruth["review"]
  unknownStatus?: string
}

type Policy = Pick<B2BinPayOptions, "late" | "overpaid" | "inaccuracyPercent" | "wallets">

/**
 * The money decision (b2binpay.md 4.4), from the API's answer alone. What was received is compared
 * with what was requested; less than that within the gateway's own inaccuracy counts as paid, and
 * nothing unreadable ever does.
 */
export function judge(deposit: Deposit, transaction: TransactionFacts, policy: Policy): Verdict {
  const zero = transaction.amount.minus(transaction.amount)
  const { status, paid } = deposit
  const review = (reason: string): Verdict => ({
    // What was captured has been, whatever came since.
    state: transaction.captured.isPositive() ? "captured" : "pending",
    captured: transaction.captured,
    review: { reason, details: detailsOf(deposit, transaction) },
  })
  if (status === CREATED) {
    return { state: "pending", captured: zero }
  }
  if (status !== PAID && status !== CANCELED && status !== UNRESOLVED) {
    return { state: "pending", captured: zero, unknownStatus: statusWord(status) }
  }
  if (status === CANCELED && !paid?.isPositive()) {
    return { state: "cancelled", captured: zero }
  }
  const doubt = strangenessOf(deposit, transaction, policy)
  if (doubt !== null) {
    return review(doubt)
  }
  const { requested } = deposit
  if (!requested?.isPositive() || paid === null) {
    return review("amount_unknown")
  }
  if (status === UNRESOLVED && transaction.captured.isPositive()) {
    return isAsSettled(paid, transaction)
      ? { state: "captured", captured: transaction.captured }
      : review("paid_again")
  }
  const delta = deposit.inaccuracy ?? percentOf(requested, policy.inaccuracyPercent)
  if (!paid.isPositive() || paid.compare(requested.minus(delta)) < 0) {
    return review("underpaid")
  }
  const captured = requested.equals(transaction.amount) ? transaction.amount : requested
  if (status === PAID) {
    return { state: "captured", captured }
  }
  // The status does not tell why it is unresolved; the amount does (4.4, 2).
  const isOverpaid = paid.compare(requested.plus(delta)) > 0
  const isAccepted = status === UNRESOLVED && policy[isOverpaid ? "overpaid" : "late"] === "accept"
  return isAccepted
    ? { state: "captured", captured }
    : review(isOverpaid ? "overpaid" : "late_payment")
}

/** Why a deposit with money in it cannot be this payment's, in the words of the core; else null. */
function strangenessOf(
  deposit: Deposit,
  transaction: TransactionFacts,
  options: Policy
): string | null {
  if (deposit.reference !== transaction.reference) {
    return deposit.reference === null ? "reference_unknown" : "reference_mismatch"
  }
  if (deposit.id !== transaction.gatewayId) {
    return "gateway_id_mismatch"
  }
  // Another wallet may have another currency, and the amounts are in the wallet's.
  const wallet = transaction.gatewayIds.wallet
  if (!wallet || !deposit.wallet || wallet === deposit.wallet) {
    return null
  }
  const currency = currencyOf(deposit.wallet, options)
  return currency !== null && currency !== transaction.amount.currency
    ? "currency_mismatch"
    : "wallet_mismatch"
}

/** Whether nothing came since the payment was settled, when it was accepted as unresolved. */
function isAsSettled(paid: Money, { gatewayIds }: TransactionFacts): boolean {
  return amountOf(gatewayIds.target_paid, paid.currency, 0)?.equals(paid) ?? false
}

function detailsOf(deposit: Deposit, transaction: TransactionFacts): Record<string, string> {
  const { requested, paid } = deposit
  const { captured, gatewayIds, reference } = transaction
  return {
    status: statusWord(deposit.status),
    deposit: deposit.id,
    requested: requested?.toString() ?? "unknown",
    paid: paid?.toString() ?? "unknown",
    ...(captured.isPositive() ? { captured: captured.toString() } : {}),
    ...(gatewayIds.target_paid ? { paid_when_settled: gatewayIds.target_paid } : {}),
    ...(deposit.reference === reference
      ? {}
      : { ours: reference, gateway: deposit.reference ?? "unknown" }),
    ...(deposit.wallet ? { wallet: deposit.wallet } : {}),
  }
}
