import { GatewayError } from "../errors"
import type { Context } from "./context"
import { field, recordAt, relatedId, resourcesOf, wholeOf, type Resource } from "./reading"

/** Wallet status and kind that deposits can be made into (b2binpay.md 1, 7). */
const ACTIVE = "3"
const MERCHANT = "1"

const MAX_PAGES = 40

/**
 * Reads every wallet of the account without opening anything: it must be there, active, a Merchant
 * one, and in its currency. Throws GatewayError with everything that is to be mended.
 */
export async function check(context: Context): Promise<void> {
  const listed = await allWallets(context)
  const faults: string[] = []
  for (const [currency, { id }] of Object.entries(context.options.wallets)) {
    const wallet = listed.find((one) => one.id === id)
    const fault = wallet
      ? (faultOf(wallet) ?? (await currencyFault(context, wallet, currency)))
      : "is not in the list of wallets: check its id, and whether the key may use it"
    if (fault !== null) {
      faults.push(`the wallet ${id} for ${currency} ${fault}`)
    }
  }
  if (faults.length > 0) {
    throw new GatewayError("invalid", `B2BinPay: ${faults.join("; ")}.`, { code: "WALLETS" })
  }
}

async function allWallets({ send }: Context): Promise<Resource[]> {
  const wallets: Resource[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await send({
      what: "list",
      reference: "wallets",
      method: "GET",
      path: `/wallet/?page[number]=${page}&page[size]=50`,
    })
    wallets.push(...resourcesOf(field(answer, "data")))
    const pages = field(recordAt(answer, "meta") ?? {}, "total_pages")
    if (typeof pages !== "number" || page >= pages) {
      break
    }
  }
  return wallets
}

function faultOf({ attributes }: Resource): string | null {
  if (wholeOf(field(attributes, "status")) !== ACTIVE) {
    return "is not active: activate it in B2BinPay"
  }
  return wholeOf(field(attributes, "type")) === MERCHANT
    ? null
    : "is no Merchant wallet: only those take an amount and an expiry, so make one"
}

/** What cannot be looked up is not held against a wallet: coins have codes of more than one form. */
async function currencyFault(
  { send }: Context,
  wallet: Resource,
  currency: string
): Promise<string | null> {
  const answer = await send({
    what: "look-up",
    reference: currency,
    method: "GET",
    path: `/currency/?filter[alpha]=${encodeURIComponent(currency)}`,
  })
  const known = resourcesOf(field(answer, "data")).find(
    ({ attributes }) => field(attributes, "alpha") === currency
  )
  const has = relatedId(wallet, "currency")
  return known === undefined || has === null || known.id === has
    ? null
    : `is kept in another currency (${has} instead of ${known.id}): name the wallet of ${currency}`
}
