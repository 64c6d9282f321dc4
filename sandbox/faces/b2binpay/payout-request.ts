import type { B2BinPayAccount, B2BinPayWallet } from "../../accounts"
import { coinById, coinOf } from "./coins"
import type { Coin } from "./coins"
import { decimal, placesOf, unitsOf } from "./decimals"
import { commissionOf } from "./documents"
import { attributesOf, isAddress } from "./fields"
import type { Attributes, Body } from "./fields"
import { invalid, ok } from "./problems"
import type { Payout } from "./payout"
import { inWallet } from "./rates"

type ReadPayout = Omit<Payout, "id" | "status">

/** The fee of the network, in the coin: made up, the same for all coins. */
const FEES = { low: "1.1", medium: "1.4", high: "2", dust_amount: "0.000001" }
/** Coins whose fee cannot be taken from the amount; tokens never (b2binpay.md 6). */
const FEE_ON_TOP = ["ETH", "TRX", "XRP"]

/** @throws Refused with the member that is wrong */
export function readPayout(account: B2BinPayAccount, body: Body | undefined): ReadPayout {
  const given = attributesOf(body, "payout")
  const { wallet, coin, amount } = readMoney(account, given)
  const isFeeIncluded = given.flag("is_fee_included")
  if (isFeeIncluded && (coin.chain || FEE_ON_TOP.includes(coin.alpha))) {
    throw invalid("attributes/is_fee_included", `The fee of ${coin.alpha} comes on top.`)
  }
  return {
    wallet,
    coin,
    amount,
    target: inWallet(amount, coin, coinOf(wallet.currency)),
    address: given.needed("address"),
    feeAmount: withPlaces(given.decimal("fee_amount") ?? FEES.medium, coin),
    isFeeIncluded,
    label: given.text("label"),
    trackingId: given.text("tracking_id"),
    callbackUrl: given.text("callback_url", isAddress),
  }
}

/** `POST /payout/calculate/`: what a payout would cost. @throws Refused */
export function calculate(account: B2BinPayAccount, body: Body | undefined) {
  const given = attributesOf(body, "payout-calculation")
  const { coin, amount } = readMoney(account, given)
  given.needed("to_address")
  const fees = Object.entries(FEES).map(([name, fee]) => [name, withPlaces(fee, coin)])
  const currency = Number(coin.id)
  return ok({
    data: {
      type: "payout-calculation",
      id: "0",
      attributes: {
        is_internal: false,
        fee: { ...Object.fromEntries(fees), currency },
        commission: { amount: commissionOf(amount, coin.exp), currency },
      },
    },
  })
}

function readMoney(account: B2BinPayAccount, given: Attributes) {
  const findWallet = (id: string) => account.wallets.find((wallet) => wallet.id === id)
  const findCoin = (id: string) => {
    const found = coinById(id)
    return found?.isFiat ? undefined : found
  }
  const wallet = given.related("wallet", findWallet, true) as B2BinPayWallet
  const coin = given.related("currency", findCoin, true) as Coin
  const amount = given.decimal("amount")
  if (amount === undefined || unitsOf(amount, coin.exp) === 0n || placesOf(amount) > coin.exp) {
    throw invalid("attributes/amount", "A valid number is required.")
  }
  return { wallet, coin, amount: withPlaces(amount, coin) }
}

const withPlaces = (amount: string, { exp }: Coin) => decimal(unitsOf(amount, exp), exp)
