import type { B2BinPayWallet } from "../../accounts"
import type { Coin } from "./coins"
import type { Transfer } from "./transfer"

/** 1 waits for approval, 2 approved, 3 canceled (b2binpay.md 6). */
export type PayoutStatus = 1 | 2 | 3

/** Money sent from a wallet; the only way to give some back. */
export interface Payout {
  id: string
  wallet: B2BinPayWallet
  coin: Coin
  /** In the coin. */
  amount: string
  /** In the wallet's currency. */
  target: string
  address: string
  feeAmount: string
  isFeeIncluded: boolean
  label: string
  trackingId: string
  callbackUrl: string
  status: PayoutStatus
  /** There is none before the payout is approved. */
  transfer?: Transfer
  /** What sending a token costs; listed before the transfer (fixture `v3_callback_payout_confirmation`). */
  cost?: Transfer
}
