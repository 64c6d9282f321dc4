import { coinOf } from "./coins"
import { destinationOf, linkTo } from "./documents"
import type { Payout } from "./payout"
import { rateText } from "./rates"

/** `payout` object (fixture `v3_payout_create_approved`). */
export const payoutDocument = (payout: Payout) => ({
  type: "payout",
  id: payout.id,
  attributes: {
    amount: payout.amount,
    address: payout.address,
    target_deposit: null,
    target_wallet: null,
    tracking_id: payout.trackingId,
    label: payout.label,
    confirmations_needed: null,
    fee_amount: payout.feeAmount,
    is_fee_included: payout.isFeeIncluded,
    status: payout.status,
    rate_requested: rateText(coinOf(payout.wallet.currency), payout.coin),
    callback_url: payout.callbackUrl,
    force_blockchain: false,
    exp: payout.coin.exp,
    tag_type: null,
    tag: null,
    destination: destinationOf(payout.address),
  },
  relationships: {
    currency: linkTo("currency", payout.coin.id),
    wallet: linkTo("wallet", payout.wallet.id),
  },
})
