import { decimal, unitsOf } from "./decimals"
import { isEnterprise, paidUnits, targetPaid, targetPending, walletCoin } from "./deposit"
import type { B2BinPayPayment } from "./deposit"
import { commissionOf, destinationsOf, linkTo, timeText } from "./documents"
import { inCoin, rateText } from "./rates"
import type { Told } from "./told"

/** How long the pay page keeps a rate (b2binpay.md 3), ms. */
const RATE_LIFE = 15 * 60_000

/** `deposit` object (b2binpay.md 3). */
export function depositDocument(payment: B2BinPayPayment, told: Told) {
  const { deposit } = payment
  const { request, updatedAt } = deposit
  const [first] = [destinationsOf(told.id, deposit)].flat()
  return {
    type: "deposit",
    id: told.id,
    attributes: {
      status: told.status,
      address: first?.address ?? null,
      address_type: first?.address_type ?? request.addressType,
      label: request.label,
      tracking_id: told.trackingId,
      confirmations_needed: request.confirmationsNeeded,
      time_limit: request.timeLimit,
      callback_url: request.callbackUrl,
      inaccuracy: request.inaccuracy,
      target_amount_requested: told.requested,
      ...rateOf(payment),
      invoice_updated_at: updatedAt ? timeText(updatedAt) : null,
      payment_page: payment.paymentUrl,
      target_paid: told.paid,
      source_amount_requested: sourceAmount(payment),
      target_paid_pending: targetPending(deposit),
      assets: assetsOf(payment),
      destination: destinationsOf(told.id, deposit),
      payment_page_redirect_url: request.redirectUrl,
      payment_page_button_text: request.buttonText,
      is_active: true,
    },
    relationships: {
      currency: linkTo("currency", told.coinId),
      wallet: linkTo("wallet", told.walletId),
    },
  }
}

/** What the payer is asked for, in the coin. */
export function sourceAmount({ deposit }: B2BinPayPayment): string {
  const { requested } = deposit.request
  return deposit.coin && requested !== null
    ? inCoin(requested, walletCoin(deposit), deposit.coin)
    : "0"
}

function rateOf({ deposit }: B2BinPayPayment) {
  const { coin, ratedAt } = deposit
  return coin && ratedAt
    ? {
        rate_requested: rateText(walletCoin(deposit), coin),
        rate_expired_at: timeText(new Date(ratedAt.getTime() + RATE_LIFE)),
      }
    : { rate_requested: null, rate_expired_at: null }
}

/** Only Enterprise deposits list what came (fixture `v3_get_deposit_enterprise_paid`). */
function assetsOf({ deposit }: B2BinPayPayment) {
  if (!isEnterprise(deposit) || paidUnits(deposit) === 0n) {
    return {}
  }
  const { alpha, exp } = walletCoin(deposit)
  const paid = targetPaid(deposit)
  const commission = commissionOf(paid, exp)
  return {
    [alpha]: {
      wallet_id: Number(deposit.wallet.id),
      target_paid: paid,
      target_commission: commission,
      enrolled: decimal(unitsOf(paid, exp) - unitsOf(commission, exp), exp),
      target_paid_pending: targetPending(deposit),
      blockchain_balance: paid,
    },
  }
}
