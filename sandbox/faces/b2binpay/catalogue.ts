import type { B2BinPayAccount } from "../../accounts"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import { walletDocument } from "./balances"
import { coinById, COINS } from "./coins"
import type { Coin } from "./coins"
import { decimal } from "./decimals"
import { currencyDocument, linkTo, timeText } from "./documents"
import { listed } from "./lists"
import { NOT_FOUND, ok } from "./problems"
import { RATE_EXP, rateUnits } from "./rates"

const MINUTE = 60_000

/** `GET /currency/`, by `alpha`, `alias` or `iso` (b2binpay.md 7). */
export const listCurrencies = (request: CallRequest): Answer =>
  listed(
    request,
    "/currency/",
    COINS,
    { alpha: ({ alpha }) => alpha, alias: ({ alias }) => alias, iso: ({ id }) => id },
    shown
  )

export function readCurrency({ params }: CallRequest): Answer {
  const coin = coinById(params.id)
  return coin ? ok({ data: shown(coin) }) : NOT_FOUND
}

export const listWallets = (
  sandbox: Sandbox,
  account: B2BinPayAccount,
  request: CallRequest
): Answer =>
  listed(
    request,
    "/wallet/",
    account.wallets,
    { id: ({ id }) => id, type: ({ kind }) => String(kind) },
    (wallet) => walletDocument(sandbox, wallet)
  )

export function readWallet(
  sandbox: Sandbox,
  account: B2BinPayAccount,
  { params }: CallRequest
): Answer {
  const wallet = account.wallets.find(({ id }) => id === params.id)
  return wallet ? ok({ data: walletDocument(sandbox, wallet) }) : NOT_FOUND
}

/** `GET /rates/?filter[left]=&filter[right]=`: all pairs that fit, good for a minute. */
export function listRates({ query }: CallRequest): Answer {
  const now = Date.now()
  const named = (side: "left" | "right") => {
    const wanted = query(`filter[${side}]`)
    return COINS.filter(({ alpha }) => wanted === undefined || wanted === alpha)
  }
  const pairs = named("left").flatMap((left) => named("right").map((right) => ({ left, right })))
  const data = pairs.map(({ left, right }) => ({
    type: "rate",
    id: "0",
    attributes: {
      left: left.alpha,
      right: right.alpha,
      bid: decimal(rateUnits(left, right), RATE_EXP),
      ask: decimal((rateUnits(left, right) * 1002n) / 1000n, RATE_EXP),
      exp: RATE_EXP,
      expired_at: timeText(new Date(now + MINUTE)),
      created_at: timeText(new Date(now)),
    },
  }))
  return ok({ data })
}

const shown = (coin: Coin) => ({
  ...currencyDocument(coin),
  relationships: { parent: linkTo("currency", coin.chain) },
})
