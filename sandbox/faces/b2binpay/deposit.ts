import type { B2BinPayWallet } from "../../accounts"
import type { Payment } from "../../core/payment"
import type { Choices } from "./choices"
import type { Coin } from "./coins"
import { coinOf } from "./coins"
import { decimal, unitsOf } from "./decimals"
import type { DepositRequest } from "./deposit-request"
import type { Payout } from "./payout"
import { isUnderWay } from "./transfer"
import type { Transfer } from "./transfer"

export type Version = "v2" | "v3"

/** 2 created, 3 paid, 4 canceled, 5 unresolved (b2binpay.md 4.1). */
export type DepositStatus = 2 | 3 | 4 | 5

/** What B2BinPay keeps about a deposit beside the core's `Payment`. */
export interface Deposit {
  /** The API of the token it was created with, which decides how callbacks are signed. */
  version: Version
  wallet: B2BinPayWallet
  request: DepositRequest
  status: DepositStatus
  /** Known when the shop or the payer chose it. */
  coin?: Coin
  address?: string
  /** When the pay page froze a rate. */
  ratedAt?: Date
  updatedAt?: Date
  isExpired: boolean
  transfers: Transfer[]
  payouts: Payout[]
  choices: Choices
}

/** The types of the callback console (seed 004). */
export type CallbackType =
  | "Confirmation"
  | "User confirmation"
  | "Fail"
  | "Block"
  | "No transfer"
  | "Request rejection"
  | "Cancel"

/** What one callback tells of. */
export interface Telling {
  type: CallbackType
  transfer?: Transfer
  payout?: Payout
}

/** The core's payment with the deposit; `telling` is set on copies made for one callback. */
export interface B2BinPayPayment extends Payment {
  deposit: Deposit
  telling?: Telling
}

/** @throws when the payment was opened by another face, which is a mistake in the sandbox */
export function withDeposit(payment: Payment): B2BinPayPayment {
  if (!("deposit" in payment)) {
    throw new Error(`Payment ${payment.reference} of ${payment.gateway} has no deposit`)
  }
  return payment as B2BinPayPayment
}

export const walletCoin = ({ wallet }: Deposit): Coin => coinOf(wallet.currency)
export const isEnterprise = ({ wallet }: Deposit): boolean => wallet.kind === 2

/** Sum of confirmed transfers in units of the wallet's currency, fees included. */
export const paidUnits = (deposit: Deposit): bigint => sum(deposit, ({ status }) => status === 2)

/** Sum of transfers seen and not confirmed. */
export const pendingUnits = (deposit: Deposit): bigint => sum(deposit, isUnderWay)

export const targetPaid = (deposit: Deposit): string =>
  decimal(paidUnits(deposit), walletCoin(deposit).exp)

export const targetPending = (deposit: Deposit): string =>
  decimal(pendingUnits(deposit), walletCoin(deposit).exp)

function sum(deposit: Deposit, counts: (transfer: Transfer) => boolean): bigint {
  const { exp } = walletCoin(deposit)
  return deposit.transfers
    .filter(counts)
    .reduce((total, { target }) => total + unitsOf(target, exp), 0n)
}

/** A copy of the payment as it is now, for one callback. */
export function snapshot(payment: B2BinPayPayment, telling: Telling): B2BinPayPayment {
  const { deposit } = payment
  const transfers = deposit.transfers.map((transfer) => ({ ...transfer }))
  const payout = telling.payout && { ...telling.payout }
  const transfer = telling.transfer && { ...telling.transfer }
  return {
    ...payment,
    deposit: { ...deposit, transfers },
    telling: { ...telling, transfer, payout },
  }
}
