import type { TransactionFacts } from "../contract"
import { isoExponents } from "../currency-exponents"
import { GatewayError } from "../errors"
import type { B2BinPayOptions } from "./options"

/** A wallet that deposits in one currency go into. */
export type Wallet = { id: string; exponent: number }

type Wallets = Pick<B2BinPayOptions, "wallets">

/** The wallet of a currency, its code in any case; null when the account has none. */
export function walletOf(currency: string, { wallets }: Wallets): Wallet | null {
  const code = currency.toUpperCase()
  return Object.hasOwn(wallets, code) ? wallets[code] : null
}

/** Currency of a wallet of the account; null when it is none of them. */
export function currencyOf(walletId: string, { wallets }: Wallets): string | null {
  return Object.entries(wallets).find(([, { id }]) => id === walletId)?.[0] ?? null
}

/** Decimals of a coin that a wallet is kept in; undefined for ISO 4217 and unknown currencies. */
export function exponentOf(currency: string, options: Wallets): number | undefined {
  return isoExponents.has(currency.toUpperCase())
    ? undefined
    : walletOf(currency, options)?.exponent
}

/** The wallet of a transaction's currency. Throws GatewayError invalid when there is none. */
export function requireWallet(
  { amount: { currency }, reference }: TransactionFacts,
  options: Wallets
): Wallet {
  const wallet = walletOf(currency, options)
  if (wallet === null) {
    throw new GatewayError(
      "invalid",
      `B2BinPay has no wallet for ${currency}, so ${reference} cannot be paid with it. ` +
        `Add one in B2BinPay and name it in the option wallets, such as { ${currency.toLowerCase()}: "<wallet id>" }.`,
      { code: "CURRENCY_WITHOUT_WALLET" }
    )
  }
  return wallet
}
