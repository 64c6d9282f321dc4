import type { Claim } from "../../core/payment"
import { decimal, unitsOf } from "./decimals"
import { targetPaid, walletCoin } from "./deposit"
import type { B2BinPayPayment } from "./deposit"

/** The gateway's truth about a deposit; of a copy made for a callback, as it was then. */
export function claimOf(payment: B2BinPayPayment): Claim {
  const { deposit } = payment
  return {
    reference: payment.reference,
    txnId: payment.txnId,
    amount: payment.amount,
    currency: payment.currency,
    status: String(deposit.status),
    capturedAmount: targetPaid(deposit),
    refundedAmount: refunded(payment),
    paidAt: payment.paidAt,
  }
}

/** The deposit before its money: of a telling, when the transfer had been seen and no more. */
export function asOpened(copy: B2BinPayPayment): B2BinPayPayment {
  const { deposit, telling } = copy
  const seen = telling?.transfer && {
    ...telling.transfer,
    status: 1 as const,
    confirmations: Math.min(1, telling.transfer.confirmations),
  }
  const others = deposit.transfers.filter(({ id }) => seen && id !== seen.id)
  const transfers = seen ? [...others, seen] : []
  return {
    ...copy,
    deposit: { ...deposit, status: 2, transfers },
    telling: telling && {
      ...telling,
      type: seen ? "User confirmation" : telling.type,
      transfer: seen,
    },
  }
}

/** Confirmed payouts in the wallet's currency. */
function refunded({ deposit }: B2BinPayPayment): string {
  const { exp } = walletCoin(deposit)
  const done = deposit.payouts.filter(({ transfer }) => transfer?.status === 2)
  return decimal(
    done.reduce((sum, { target }) => sum + unitsOf(target, exp), 0n),
    exp
  )
}
