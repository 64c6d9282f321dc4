import type { GatewayTruth, Remember, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { requireRefundable } from "../refund-guard"
import { findCoin } from "./coins"
import type { Context } from "./context"
import type { Deposit } from "./deposit"
import { fetchDeposit } from "./inquire"
import { inCoin } from "./rates"
import { createPayout } from "./create-payout"
import { fetchPayout, findPayout } from "./payout"
import { movementOf, refundedBy } from "./pending-refund"
import { payoutReference } from "./references"
import { requireRefundDetails } from "./refund-details"
import { requireConfigured, requirePaid, requireSameAmount } from "./refund-guards"
import { payoutName, planName, planOf, plansOf, planText, type RefundPlan } from "./refund-plan"
import { truthOf } from "./truth"
import { requireWallet } from "./wallets"

/**
 * Refunds exactly this amount as a payout, which B2BinPay has no other way for (b2binpay.md 6). `key`
 * is Medusa's refund id and names the payout, so a repeat never pays twice. Balance, limits and a
 * second person can hold it up: it is pending until its transfer is confirmed. Throws GatewayError.
 */
export async function refund(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string,
  remember: Remember
): Promise<GatewayTruth> {
  requireConfigured(context.options, transaction, amount)
  requireRefundable(transaction, amount, transaction.captured.minus(transaction.refunded))
  const deposit = requirePaid(await fetchDeposit(context, transaction), transaction)
  const known = planOf(transaction, key)
  if (known) {
    requireSameAmount(known, amount, transaction)
    const payoutId =
      transaction.gatewayIds[payoutName(key)] ??
      (await findPayout(context, payoutReference(key), transaction.reference))
    if (payoutId) {
      await remember(payoutName(key), payoutId)
      return standing(context, transaction, deposit, { key, plan: known, payoutId })
    }
  }
  const details = requireRefundDetails(transaction)
  const { plan, coin } = await planFor(context, transaction, amount, key, details.currency)
  await remember(planName(key), planText(plan))
  const payoutId = await createPayout(context, key, {
    trackingId: payoutReference(key),
    reference: transaction.reference,
    coinAmount: plan.coinAmount,
    coin,
    wallet: transaction.gatewayIds.wallet ?? requireWallet(transaction, context.options).id,
    details,
    callbackUrl: callbackOf(deposit, context),
  })
  await remember(payoutName(key), payoutId)
  return {
    ...paidTruth(context, transaction, deposit, `refund ${payoutId} accepted`),
    refundPending: true,
  }
}

/** The plan of this refund: that of an earlier try, so that the same amount is sent. */
async function planFor(
  context: Context,
  transaction: TransactionFacts,
  amount: Money,
  key: string,
  currency: string
): Promise<{ plan: RefundPlan; coin: string }> {
  const { reference, refunded } = transaction
  const coin = await findCoin(context, currency, reference)
  const known = planOf(transaction, key)
  if (known) {
    if (known.coin !== coin.id) {
      throw new GatewayError(
        "conflict",
        `An earlier try of this refund of ${reference} was sent in coin ${known.coin}. Give that currency again, then repeat the refund.`,
        { code: "OTHER_COIN" }
      )
    }
    return { plan: known, coin: coin.id }
  }
  const coinAmount = (await inCoin(context, amount, coin, reference)).toDecimal()
  const number = (plansOf(transaction)[0]?.plan.number ?? 0n) + 1n
  return { plan: { number, coinAmount, coin: coin.id, amount, before: refunded }, coin: coin.id }
}

/** A payout that exists already: how it stands now. Throws declined when it has failed. */
async function standing(
  context: Context,
  transaction: TransactionFacts,
  deposit: Deposit,
  { key, plan, payoutId }: { key: string; plan: RefundPlan; payoutId: string }
): Promise<GatewayTruth> {
  const payout = await fetchPayout(context, payoutId, transaction.reference)
  if (payout.state === "failed") {
    throw new GatewayError(
      "declined",
      `B2BinPay did not carry out the payout ${payoutId} for the refund of ${transaction.reference}: ${payout.reason}. Refund again to try once more.`,
      { code: payout.reason }
    )
  }
  const truth = paidTruth(context, transaction, deposit, `refund ${payoutId} is ${payout.state}`)
  return payout.state === "done"
    ? {
        ...truth,
        refunded: refundedBy(payout, plan, transaction),
        movements: [...truth.movements, movementOf(payout, plan, key)],
      }
    : { ...truth, refundPending: true }
}

/** The payment as we know it: a refund changes nothing about what was paid. */
function paidTruth(
  { options }: Context,
  transaction: TransactionFacts,
  deposit: Deposit,
  note: string
): GatewayTruth {
  const { review: _, ...truth } = truthOf(deposit, transaction, options, [note])
  const { authorized, captured } = transaction
  return { ...truth, state: "captured", authorized, captured }
}

/** Callbacks of a payout go where those of its deposit went, as long as that is this shop. */
function callbackOf({ callbackUrl }: Deposit, { options }: Context): string | null {
  return callbackUrl?.startsWith(`${options.publicUrl}/`) ? callbackUrl : null
}
