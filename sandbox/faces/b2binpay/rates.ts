import type { Coin } from "./coins"
import { decimal, rounded, roundedUp, unitsOf } from "./decimals"

/** Places of rates in the documents. */
export const RATE_EXP = 8
const PRICE_EXP = 12

/** How much of `right` one `left` is worth, in units of `RATE_EXP` places. */
export function rateUnits(left: Coin, right: Coin): bigint {
  const worth = (coin: Coin) => unitsOf(coin.euros, PRICE_EXP)
  return rounded(worth(left) * 10n ** BigInt(RATE_EXP), worth(right))
}

export const rateText = (left: Coin, right: Coin): string =>
  decimal(rateUnits(left, right), RATE_EXP)

/** An amount of the wallet's currency in the coin that pays it, rounded up as the pay page does. */
export const inCoin = (amount: string, wallet: Coin, coin: Coin): string =>
  converted(amount, wallet, coin, roundedUp)

/** An amount of a coin in the wallet's currency. */
export const inWallet = (amount: string, coin: Coin, wallet: Coin): string =>
  converted(amount, coin, wallet, rounded)

function converted(amount: string, from: Coin, to: Coin, round: typeof rounded): string {
  const left = unitsOf(amount, from.exp) * rateUnits(from, to) * 10n ** BigInt(to.exp)
  return decimal(round(left, 10n ** BigInt(from.exp + RATE_EXP)), to.exp)
}
