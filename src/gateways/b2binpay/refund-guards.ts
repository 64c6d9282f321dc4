import type { TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import type { Deposit } from "./deposit"
import type { B2BinPayOptions } from "./options"
import type { RefundPlan } from "./refund-plan"
import { PAID, UNRESOLVED, statusWord } from "./status"

const refuse = (code: string, why: string) => new GatewayError("invalid", why, { code })

/** Payouts have to be asked for: they move coins to an address and cannot be taken back. */
export function requireConfigured(
  { refunds }: Pick<B2BinPayOptions, "refunds">,
  { reference }: TransactionFacts,
  amount: Money
): void {
  if (refunds === "manual") {
    throw new GatewayError(
      "unsupported",
      `B2BinPay has no refunds, and payouts are switched off (option refunds). Pay ${amount} of ${reference} out in B2BinPay, to an address that the customer gives, then record the refund in Medusa.`,
      { code: "REFUND_BY_HAND" }
    )
  }
}

/** Refuses what the gateway must never see: nothing, too much, another currency. */
export function requireAmount(
  { amount: paid, captured, refunded, reference }: TransactionFacts,
  amount: Money
): void {
  if (amount.currency !== paid.currency) {
    throw refuse(
      "CURRENCY_MISMATCH",
      `${reference} was paid in ${paid.currency}; it cannot be refunded in ${amount.currency}`
    )
  }
  if (!amount.isPositive()) {
    throw refuse("AMOUNT_NOT_POSITIVE", "A refund must be above zero")
  }
  const left = captured.minus(refunded)
  if (amount.compare(left) > 0) {
    throw refuse(
      "AMOUNT_TOO_HIGH",
      `A refund of ${amount} exceeds the ${left} that are left of ${reference}`
    )
  }
}

/** The deposit, if it is this payment's and still a paid one as far as the gateway says. */
export function requirePaid(deposit: Deposit, { reference, gatewayId }: TransactionFacts): Deposit {
  if (deposit.reference !== reference || deposit.id !== gatewayId) {
    throw refuse("RESPONSE_MISMATCH", `B2BinPay answered about another payment than ${reference}`)
  }
  if (deposit.status !== PAID && deposit.status !== UNRESOLVED) {
    throw refuse(
      "NOT_CAPTURED",
      `B2BinPay says that ${reference} is ${statusWord(deposit.status)}, so there is nothing to refund`
    )
  }
  return deposit
}

/** A refund that was sent before can only be repeated as it was. */
export function requireSameAmount(
  { amount: sent }: RefundPlan,
  amount: Money,
  { reference }: TransactionFacts
): void {
  if (!sent.equals(amount)) {
    throw new GatewayError(
      "conflict",
      `This refund of ${reference} was sent as ${sent} before, and cannot become ${amount}`,
      { code: "OTHER_AMOUNT" }
    )
  }
}
