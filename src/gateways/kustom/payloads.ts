import type { OpenRequest, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { merchantDataOf } from "./merchant-data"
import type { KustomOptions } from "./options"
import { MAX_AMOUNT } from "./order-item"
import { orderItemsOf } from "./order-items"
import type { Fields } from "./reading"

/** Body of the call that puts a payment on a device (kustom.md 3.2). `now` in milliseconds. */
export function createPayload(
  { transaction, sessionId, cart }: OpenRequest,
  device: string,
  { site }: KustomOptions,
  now: number
): Fields {
  const { reference, amount } = transaction
  const order_amount = minorUnits(transaction)
  const { items, tax } = orderItemsOf(cart, amount, reference)
  return {
    device_id: device,
    order_amount,
    order_tax_amount: tax,
    purchase_currency: amount.currency,
    purchase_started_at: new Date(now).toISOString().replace(/\.\d{3}Z$/, "Z"),
    merchant_reference1: reference,
    merchant_data: merchantDataOf(reference, sessionId, site),
    order_items: items,
  }
}

/** Kustom counts every currency in hundredths (kustom.md 7). Throws GatewayError invalid. */
function minorUnits({ amount, reference }: TransactionFacts): number {
  if (amount.exponent !== 2 || !amount.isPositive() || amount.minor > BigInt(MAX_AMOUNT)) {
    throw new GatewayError("invalid", `Kustom cannot take ${amount} for ${reference}`, {
      code: "AMOUNT_NOT_USABLE",
    })
  }
  return Number(amount.minor)
}
