import { GatewayError } from "../errors"
import type { Context } from "./context"
import { field, plainText, resourceOf, resourcesOf, type Resource } from "./reading"

/** A coin that payouts are made in (b2binpay.md 7, currency). */
export type Coin = { id: string; alpha: string; exponent: number }

/** Looks a coin up by its id or its alpha code. Throws GatewayError invalid when there is none. */
export async function findCoin(
  { send }: Context,
  idOrAlpha: string,
  reference: string
): Promise<Coin> {
  const call = { what: "currency", reference, method: "GET" as const }
  const isId = /^\d+$/.test(idOrAlpha)
  const answer = await send({
    ...call,
    path: isId
      ? `/currency/${idOrAlpha}`
      : `/currency/?filter[alpha]=${encodeURIComponent(idOrAlpha)}`,
  })
  const data = field(answer, "data")
  const coin = (isId ? [resourceOf(data)] : resourcesOf(data))
    .map(coinOf)
    .find((one) => one !== null && (isId ? one.id : one.alpha) === idOrAlpha)
  if (!coin) {
    throw new GatewayError(
      "invalid",
      `B2BinPay knows no currency ${idOrAlpha}; for the refund of ${reference} give the id or code of one, such as USDT-TRX`,
      { code: "UNKNOWN_COIN" }
    )
  }
  return coin
}

function coinOf(resource: Resource | null): Coin | null {
  const alpha = plainText(resource && field(resource.attributes, "alpha"), 20)?.toUpperCase()
  const exponent = resource && field(resource.attributes, "exp")
  const isUsable =
    typeof exponent === "number" && Number.isInteger(exponent) && exponent >= 0 && exponent <= 30
  return resource?.id && alpha && /^[A-Z0-9][A-Z0-9-]{1,19}$/.test(alpha) && isUsable
    ? { id: resource.id, alpha, exponent }
    : null
}
