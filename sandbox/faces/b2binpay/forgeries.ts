import type { B2BinPayAccount } from "../../accounts"
import type { Message } from "../../core/callback"
import type { Proof } from "../face"
import { parts } from "./amounts"
import { depositBody } from "./callback-body"
import { headersOf, metaOf } from "./callback"
import { claimOf } from "./claim"
import { usualCoin } from "./coin-choice"
import type { B2BinPayPayment, Telling } from "./deposit"
import { newTransfer } from "./transfer"
import type { Transfer } from "./transfer"
import { toldOf } from "./told"

const GENUINE: Proof = { kind: "genuine", ageSeconds: 0 }

/**
 * What a stranger would try, all claiming that the deposit is paid: without a signature, signed with
 * another secret, a genuine message about a small transfer whose unsigned fields are edited, and one
 * whose last digit of the amount was shifted into the tracking id. The signatures of the last two
 * hold (b2binpay.md 5.4); only the third names our payment.
 */
export function forgeries(account: B2BinPayAccount, payment: B2BinPayPayment): Message[] {
  const small = transferOf(payment, parts(payment, 10)[0])
  const told = {
    ...toldOf(account, payment, claimOf(payment)),
    status: 3,
    paid: payment.amount,
  }
  const message = (
    shown: Transfer,
    proof: Proof,
    signedOf = shown,
    trackingId = told.trackingId
  ) => {
    const telling: Telling = { type: "Confirmation", transfer: shown }
    const meta = metaOf(account, payment, { ...telling, transfer: signedOf }, told, proof)
    const body = { ...depositBody(payment, { ...told, trackingId }, telling), meta }
    return {
      type: telling.type,
      url: payment.backendUrl,
      headers: headersOf(payment),
      transferId: shown.id,
      body: JSON.stringify(body),
    }
  }
  const shifted = { ...small, amount: small.amount.slice(0, -1) }
  return [
    message(small, { ...GENUINE, kind: "none" }),
    message(small, { ...GENUINE, kind: "wrong_secret" }),
    message(shifted, GENUINE, small, small.amount.slice(-1) + told.trackingId),
    message({ ...small, target: payment.amount }, GENUINE, small),
  ]
}

function transferOf({ deposit, txnId }: B2BinPayPayment, target: string): Transfer {
  const coin = deposit.coin ?? usualCoin(deposit)
  const now = new Date()
  const { wallet } = deposit
  const sent = newTransfer({ id: "9130000", opType: 1, opId: txnId, coin, wallet, target, now })
  return { ...sent, status: 2, confirmations: coin.blocks }
}
