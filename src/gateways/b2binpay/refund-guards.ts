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
