/** A currency of the gateway, coin or fiat (b2binpay.md 7). */
export interface Coin {
  /** Id of the API: the `iso` number as text. */
  id: string
  name: string
  /** One coin on one chain. */
  alpha: string
  /** One coin over all chains. */
  alias: string
  exp: number
  /** Blocks until a transfer is confirmed. */
  blocks: number
  /** Smaller transfers are cancelled, and their amount is unusable. */
  minimum: string
  /** Seconds between two blocks. */
  blockDelay: number
  /** Made-up worth in euros. */
  euros: string
  /** Id of the chain's own coin, for tokens. */
  chain?: string
  isFiat?: true
}

const DOLLAR = "0.921547"

/** Numbers of the contract's currencies; names, minimums and prices are samples or made up. */
export const COINS: readonly Coin[] = [
  coin("1000", "Bitcoin", "BTC", 8, 3, "0.00002000", 600, "58000"),
  coin("1002", "Ethereum", "ETH", 18, 12, "0.001000000000000000", 12, "2500"),
  coin("1003", "Litecoin", "LTC", 8, 6, "0.00100000", 150, "80"),
  coin("1010", "XRP", "XRP", 6, 1, "0.100000", 4, "2.438"),
  coin("1026", "TRON", "TRX", 6, 20, "1.000000", 3, "0.25"),
  { ...coin("2014", "USD Coin", "USDC-ETH", 6, 12, "25.000000", 12, DOLLAR), chain: "1002" },
  { ...coin("2015", "TetherUS", "USDT-ETH", 6, 12, "25.000000", 12, DOLLAR), chain: "1002" },
  { ...coin("2065", "TetherUS", "USDT-BSC", 18, 15, "1.000000000000000000", 3, DOLLAR) },
  { ...coin("2145", "TetherUS", "USDT-TRX", 6, 20, "1.000000", 3, DOLLAR), chain: "1026" },
  { ...coin("840", "US Dollar", "USD", 2, 0, "1.00", 0, DOLLAR), isFiat: true },
  { ...coin("978", "Euro", "EUR", 2, 0, "1.00", 0, "1"), isFiat: true },
]

/** What a payer can send. */
export const PAYABLE = COINS.filter(({ isFiat }) => !isFiat)

export const coinById = (id: string | undefined): Coin | undefined =>
  COINS.find((known) => known.id === id)

/** @throws when the sandbox's own account names a currency it does not have */
export function coinOf(alpha: string): Coin {
  const found = COINS.find((known) => known.alpha === alpha)
  if (!found) {
    throw new Error(`The sandbox knows no currency ${alpha}`)
  }
  return found
}

function coin(
  id: string,
  name: string,
  alpha: string,
  exp: number,
  blocks: number,
  minimum: string,
  blockDelay: number,
  euros: string
): Coin {
  return { id, name, alpha, alias: alpha.split("-")[0], exp, blocks, minimum, blockDelay, euros }
}
