import { coinOf } from "./coins"
import { walletCoin } from "./deposit"
import type { B2BinPayPayment, Telling } from "./deposit"
import { sourceAmount } from "./deposit-document"
import { currencyDocument, destinationOf, destinationsOf, linkTo, timeText } from "./documents"
import { transferDocument } from "./documents"
import type { Payout } from "./payout"
import type { Told } from "./told"

/** `data` and `included` of a deposit's callback (b2binpay.md 5.3). */
export function depositBody(payment: B2BinPayPayment, told: Told, { transfer }: Telling) {
  const { deposit } = payment
  const [first] = [destinationsOf(told.id, deposit)].flat()
  const destination = destinationsOf(told.id, deposit)
  const later = {
    source_amount_requested: sourceAmount(payment),
    target_amount_requested: told.requested,
    status: told.status,
    time_limit: deposit.request.timeLimit,
    inaccuracy: deposit.request.inaccuracy,
  }
  return {
    data: {
      type: "deposit",
      id: told.id,
      attributes: {
        address: first?.address ?? null,
        created_at: timeText(payment.createdAt),
        tracking_id: told.trackingId,
        target_paid: told.paid,
        // Absent in the one sample of v2 (b2binpay.md 5.3).
        ...(deposit.version === "v3" ? later : {}),
        destination,
      },
      relationships: {
        currency: linkTo("currency", told.coinId),
        wallet: linkTo("wallet", told.walletId),
        ...(transfer ? { transfer: linkTo("transfer", transfer.id) } : {}),
      },
    },
    included: [
      ...(deposit.coin ? [currencyDocument(deposit.coin)] : []),
      ...(transfer ? [transferDocument(transfer, walletCoin(deposit))] : []),
    ],
  }
}

/** `data` and `included` of a payout's callback; what a token cost comes before its transfer. */
export function payoutBody(payout: Payout, told: Told) {
  const { transfer, cost, coin, wallet } = payout
  const transfers = [cost ?? [], transfer ?? []].flat()
  return {
    data: {
      type: "payout",
      id: told.id,
      attributes: {
        amount: payout.amount,
        address: payout.address,
        tracking_id: told.trackingId,
        fee_amount: payout.feeAmount,
        is_fee_included: payout.isFeeIncluded,
        status: told.status,
        destination: destinationOf(payout.address),
      },
      relationships: {
        currency: linkTo("currency", coin.id),
        wallet: linkTo("wallet", wallet.id),
        ...(transfer ? { transfer: linkTo("transfer", transfer.id) } : {}),
      },
    },
    included: [
      currencyDocument(coin),
      ...transfers.map((one) => transferDocument(one, coinOf(wallet.currency))),
    ],
  }
}
