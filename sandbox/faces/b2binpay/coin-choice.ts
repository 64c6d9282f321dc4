import { ActRefused } from "../../core/act-refused"
import { coinOf, PAYABLE } from "./coins"
import type { Coin } from "./coins"
import type { B2BinPayPayment, Deposit } from "./deposit"
import { walletCoin } from "./deposit"
import { newAddress } from "./ids"

/** What a payer sends who has not chosen: the wallet's own coin, else a stable one. */
const USUAL = "USDT-TRX"

export const usualCoin = (deposit: Deposit): Coin =>
  walletCoin(deposit).isFiat ? coinOf(USUAL) : walletCoin(deposit)

/** The coins a payer can choose between: one when the shop or an earlier payer chose. */
export const choosable = ({ coin }: Deposit): readonly Coin[] => (coin ? [coin] : PAYABLE)

/** @throws ActRefused when the deposit cannot be paid in that coin */
export function canPick(deposit: Deposit, alpha: string | undefined): void {
  const coins = choosable(deposit).map((coin) => coin.alpha)
  if (alpha !== undefined && !coins.includes(alpha)) {
    throw new ActRefused(`This deposit is paid in ${coins.join(", ")}, not in ${alpha}`)
  }
}

/** The payer's coin from now on: there is an address, and a rate for fifteen minutes. */
export function pick(payment: B2BinPayPayment, alpha: string | undefined, now: Date): Coin {
  const { deposit } = payment
  if (deposit.coin) {
    return deposit.coin
  }
  const coin = alpha === undefined ? usualCoin(deposit) : coinOf(alpha)
  Object.assign(deposit, { coin, address: newAddress(coin), ratedAt: now, updatedAt: now })
  payment.channel = coin.alpha
  return coin
}
