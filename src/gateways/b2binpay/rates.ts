import { GatewayError } from "../errors"
import type { Money } from "../money"
import type { Coin } from "./coins"
import type { Context } from "./context"
import { convert, inverse, ratioOf, type Ratio } from "./decimals"
import { field, plainText, resourcesOf } from "./reading"

/**
 * What an amount is in a coin by the gateway's present rate, rounded down to the coin's decimals
 * (b2binpay.md 6, 7). Throws GatewayError; invalid when it comes to nothing.
 */
export async function inCoin(
  context: Context,
  amount: Money,
  coin: Coin,
  reference: string
): Promise<Money> {
  const rate =
    amount.currency === coin.alpha
      ? { numerator: 1n, denominator: 1n }
      : await rateOf(context, amount.currency, coin.alpha, reference)
  const result = convert(amount, rate, coin.alpha, coin.exponent)
  if (!result.isPositive()) {
    throw new GatewayError("invalid", `${amount} are less than the smallest ${coin.alpha}`, {
      code: "AMOUNT_TOO_LOW",
    })
  }
  return result
}

/** How many `right` one `left` is. Where only the pair the other way round is traded, one over it. */
async function rateOf(
  context: Context,
  left: string,
  right: string,
  reference: string
): Promise<Ratio> {
  const direct = await ask(context, left, right, reference)
  const rate = direct ?? (await ask(context, right, left, reference))
  if (rate === null) {
    throw new GatewayError(
      "unavailable",
      `B2BinPay has no rate of ${left} and ${right} now, so ${reference} cannot be refunded in ${right}`,
      { code: "NO_RATE" }
    )
  }
  return direct === null ? inverse(rate) : rate
}

async function ask(
  { send }: Context,
  left: string,
  right: string,
  reference: string
): Promise<Ratio | null> {
  const [from, to] = [left, right].map(encodeURIComponent)
  const answer = await send({
    what: "rate",
    reference,
    method: "GET",
    path: `/rates/?filter[left]=${from}&filter[right]=${to}`,
  })
  const row = resourcesOf(field(answer, "data")).find(
    ({ attributes }) =>
      plainText(field(attributes, "left")) === left &&
      plainText(field(attributes, "right")) === right
  )
  const rate = row ? ratioOf(field(row.attributes, "bid")) : null
  return rate && rate.numerator > 0n ? rate : null
}
