import type { B2BinPayAccount } from "../../accounts"
import type { Claim } from "../../core/payment"
import { claimOf } from "./claim"
import { coinOf } from "./coins"
import type { B2BinPayPayment } from "./deposit"

/** What nobody documented (b2binpay.md 4.1 knows 2 to 5). */
const UNKNOWN_STATUS = 9

/** The members of a document that a fault can change. */
export interface Told {
  id: string
  trackingId: string
  status: number
  /** `target_amount_requested`; null where none was asked for. */
  requested: string | null
  paid: string
  walletId: string
  /** Id of the coin; a wrong currency is wrong here as well. */
  coinId: string | undefined
}

/** What a document says about a deposit by a claim, which may be untrue. */
export function toldOf(account: B2BinPayAccount, payment: B2BinPayPayment, claim: Claim): Told {
  const { deposit } = payment
  const truth = claimOf(payment)
  const isOtherAmount = claim.amount !== truth.amount
  const paid = claim.capturedAmount ?? ""
  const told = {
    id: claim.txnId,
    trackingId: claim.reference,
    status: /^-?\d+$/.test(claim.status) ? Number(claim.status) : UNKNOWN_STATUS,
    requested: isOtherAmount ? claim.amount : deposit.request.requested,
    paid: isOtherAmount && /[1-9]/.test(paid) ? claim.amount : paid,
    walletId: deposit.wallet.id,
    coinId: deposit.coin?.id,
  }
  return claim.currency === truth.currency
    ? told
    : { ...told, ...elsewhere(account, payment, claim) }
}

/** A wallet of the currency claimed, or any other one, and another coin. */
function elsewhere(account: B2BinPayAccount, { deposit }: B2BinPayPayment, claim: Claim) {
  const others = account.wallets.filter(({ currency }) => currency !== deposit.wallet.currency)
  const wallet = others.find(({ currency }) => currency === claim.currency) ?? others[0]
  const other = coinOf(deposit.coin?.alpha === "BTC" ? "ETH" : "BTC")
  return { walletId: wallet.id, coinId: deposit.coin && other.id }
}
