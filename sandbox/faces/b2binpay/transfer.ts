import { createHash, randomUUID } from "node:crypto"

import type { Coin } from "./coins"
import { coinOf } from "./coins"
import { decimal, unitsOf } from "./decimals"
import { inCoin, rateText } from "./rates"

/** -3 cancelled, -2 blocked, -1 failed, 0 created, 1 unconfirmed, 2 confirmed (b2binpay.md 4.2). */
export type TransferStatus = -3 | -2 | -1 | 0 | 1 | 2

/** Money on the chain. Amounts are text with all places of their currency. */
export interface Transfer {
  id: string
  /** 1 deposit, 2 payout, 9 what sending a token costs. */
  opType: 1 | 2 | 9
  opId: string
  coin: Coin
  /** In the coin. */
  amount: string
  /** In the wallet's currency. */
  target: string
  walletId: string
  rate: string
  /** In the coin, of payouts. */
  fee?: string
  status: TransferStatus
  confirmations: number
  txid: string
  /** Sent after the deposit's time was over. */
  isLate: boolean
  createdAt: Date
  updatedAt: Date
}

/** What a transfer is made from; `target` may be written with fewer places. */
export interface NewTransfer {
  id: string
  opType: 1 | 2 | 9
  opId: string
  coin: Coin
  wallet: { id: string; currency: string }
  target: string
  amount?: string
  fee?: string
  isLate?: boolean
  now: Date
}

export function newTransfer({ wallet, now, isLate = false, ...rest }: NewTransfer): Transfer {
  const currency = coinOf(wallet.currency)
  return {
    ...rest,
    amount: rest.amount ?? inCoin(rest.target, currency, rest.coin),
    target: decimal(unitsOf(rest.target, currency.exp), currency.exp),
    walletId: wallet.id,
    rate: rateText(rest.coin, currency),
    status: 0,
    confirmations: 0,
    txid: createHash("sha256").update(randomUUID()).digest("hex"),
    isLate,
    createdAt: now,
    updatedAt: now,
  }
}

/** Neither confirmed nor over. */
export const isUnderWay = ({ status }: Transfer): boolean => status === 0 || status === 1

/** Below the coin's minimum: it is cancelled instead of confirmed. */
export const isTooSmall = ({ amount, coin }: Transfer): boolean =>
  unitsOf(amount, coin.exp) < unitsOf(coin.minimum, coin.exp)
