import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import type { GatewayTruth } from "../../gateways/contract"
import { GatewayError } from "../../gateways/errors"
import { Money, type DecimalInput } from "../../gateways/money"
import {
  askRefund,
  endRefund,
  factsOf,
  findTransaction,
  findUnclearRefund,
  recordMovement,
  TransactionBusyError,
  withTransactionLock,
  type AskedRefund,
  type Transaction,
} from "../../modules/payment-journal/store"

/**
 * Refunds exactly the amount asked for; an amount that the currency cannot hold is an error, never
 * rounded. `refundId` is Medusa's id of the refund and makes a repeated call the same refund. When
 * it is not known whether an earlier refund happened, Medusa forgets its id and gives the next try
 * a new one; the journal remembers, and the next try repeats the unclear one under its own key.
 */
export async function refundTransaction(
  db: Knex,
  account: Account,
  transaction: Transaction,
  asked: DecimalInput,
  refundId: string | undefined
): Promise<void> {
  const amount = Money.ofDecimal(asked, transaction.amount.currency, transaction.amount.exponent)
  if (!refundId) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A refund needs Medusa's refund id, so that it can never be sent twice"
    )
  }
  const { gateway } = account
  if (gateway.capabilities.refund === "manual") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${gateway.label} cannot refund through its API. Refund ${amount} in its portal.`
    )
  }
  await inTurn(db, transaction.id, async () => {
    const fresh = (await findTransaction(db, transaction.id)) ?? transaction
    const refund = await refundToAsk(db, fresh, amount, refundId)
    await askRefund(db, fresh.id, refund, refundId)
    const truth = await ask(db, account, fresh, refund, refundId)
    await recordMovement(db, fresh.id, truth)
    await endRefund(db, fresh.id, refund, refundId, "refunded_at_gateway")
  })
}

/** The refund of this amount: the unclear one again if there is one, otherwise a new one. */
async function refundToAsk(
  db: Knex,
  { id, refunded, amount: { currency, exponent } }: Transaction,
  amount: Money,
  refundId: string
): Promise<AskedRefund> {
  const unclear = await findUnclearRefund(db, id)
  if (!unclear) {
    return { key: refundId, amount: amount.toDecimal(), refundedBefore: refunded.toDecimal() }
  }
  if (!Money.ofDecimal(unclear.amount, currency, exponent).equals(amount)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `It is not known whether an earlier refund of ${unclear.amount} ${currency} happened. Refund ${unclear.amount} ${currency} again first: it is never paid twice, and it becomes clear.`
    )
  }
  return unclear
}

/** Asks for it as things stood when it was first asked for, so that its effect can be told. */
async function ask(
  db: Knex,
  { client }: Account,
  transaction: Transaction,
  refund: AskedRefund,
  refundId: string
): Promise<GatewayTruth> {
  const { currency, exponent } = transaction.amount
  const amount = Money.ofDecimal(refund.amount, currency, exponent)
  const refunded = Money.ofDecimal(refund.refundedBefore, currency, exponent)
  try {
    const truth = await client.refund({ ...factsOf(transaction), refunded }, amount, refund.key)
    const least = refunded.plus(amount)
    // Accepted, but perhaps not shown yet: the next refund must count from here.
    return truth.refunded.compare(least) < 0 ? { ...truth, refunded: least } : truth
  } catch (error) {
    // A repeat that was only put off tells nothing about the first try.
    const isRepeat = refund.key !== refundId
    if (error instanceof GatewayError && !(isRepeat ? error.retryable : isUnclear(error))) {
      await endRefund(db, transaction.id, refund, refundId, "refund_refused")
    }
    throw error
  }
}

function isUnclear({ kind }: GatewayError): boolean {
  return kind === "unknown_result"
}

/** One refund of a payment at a time; a second one is told to wait rather than made to. */
async function inTurn(db: Knex, transactionId: string, work: () => Promise<void>): Promise<void> {
  try {
    await withTransactionLock(db, transactionId, work, "refund")
  } catch (error) {
    if (error instanceof TransactionBusyError) {
      // Medusa replaces the text of a conflict by its own.
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Another refund of this payment is under way. Try again when it is done."
      )
    }
    throw error
  }
}
