import type { B2BinPayAccount, B2BinPayWallet } from "../../accounts"
import { coinById, coinOf } from "./coins"
import type { Coin } from "./coins"
import { decimal, placesOf, unitsOf } from "./decimals"
import { attributesOf, isAddress } from "./fields"
import type { Attributes, Body } from "./fields"
import { invalid } from "./problems"

/** What the shop asked for when it created a deposit (b2binpay.md 3). */
export interface DepositRequest {
  label: string
  trackingId: string
  callbackUrl: string
  confirmationsNeeded: number | null
  /** In the wallet's currency with all its places; null where the payer decides. */
  requested: string | null
  inaccuracy: string
  /** Seconds. */
  timeLimit: number | null
  addressType: string
  redirectUrl: string
  buttonText: string
}

/** The request with what it names. */
export interface ReadDeposit {
  request: DepositRequest
  wallet: B2BinPayWallet
  coin?: Coin
}

/** One integrator found no punctuation accepted, and 32 characters (b2binpay.md 3). */
const LABEL = /^[A-Za-z0-9 _]{1,32}$/
const MERCHANT_ONLY = ["target_amount_requested", "inaccuracy", "time_limit"]

/** @throws Refused with the member that is wrong */
export function readDeposit(account: B2BinPayAccount, body: Body | undefined): ReadDeposit {
  const given = attributesOf(body, "deposit")
  const request = readAttributes(given)
  const findWallet = (id: string) => account.wallets.find((wallet) => wallet.id === id)
  const wallet = given.related("wallet", findWallet, true) as B2BinPayWallet
  const coin = given.related("currency", payable, false)
  const currency = coinOf(wallet.currency)
  if (wallet.kind === 2) {
    refuseMerchantOnly(given, coin, currency)
    return { request, wallet, coin: currency }
  }
  return { request: { ...request, requested: priced(request, currency) }, wallet, coin }
}

function readAttributes(given: Attributes): DepositRequest {
  const atMost = (length: number) => (text: string) => text.length <= length
  return {
    label: given.text("label", (text) => LABEL.test(text)),
    trackingId: given.text("tracking_id", atMost(128)),
    callbackUrl: given.text("callback_url", isAddress),
    confirmationsNeeded: given.count("confirmations_needed"),
    requested: given.decimal("target_amount_requested") ?? null,
    inaccuracy: given.decimal("inaccuracy") ?? "0",
    timeLimit: given.count("time_limit"),
    addressType: given.text("address_type"),
    redirectUrl: given.text("payment_page_redirect_url", isAddress),
    buttonText: given.text("payment_page_button_text", atMost(64)),
  }
}

/** The amount with all places of the wallet's currency; what has more is refused. */
function priced({ requested, inaccuracy }: DepositRequest, { exp }: Coin): string | null {
  const names = { target_amount_requested: requested, inaccuracy }
  for (const [name, value] of Object.entries(names)) {
    if (value !== null && placesOf(value) > exp) {
      const detail = `Ensure that there are no more than ${exp} decimal places.`
      throw invalid(`attributes/${name}`, detail)
    }
  }
  if (requested !== null && unitsOf(requested, exp) === 0n) {
    throw invalid("attributes/target_amount_requested", "Ensure this value is greater than 0.")
  }
  return requested === null ? null : decimal(unitsOf(requested, exp), exp)
}

function refuseMerchantOnly(given: Attributes, coin: Coin | undefined, currency: Coin): void {
  const wrong = MERCHANT_ONLY.find((name) => given.has(name))
  if (wrong) {
    throw invalid(`attributes/${wrong}`, "Only deposits into Merchant wallets have this field.")
  }
  if (coin && coin.id !== currency.id) {
    throw invalid("relationships/currency", "The currency must be the wallet's own.")
  }
}

const payable = (id: string) => {
  const coin = coinById(id)
  return coin?.isFiat ? undefined : coin
}
