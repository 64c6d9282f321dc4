import { Gateway } from "./gateway"
import { transactionOf } from "./journal"

export type Message = Record<string, unknown>

/**
 * The query of a transaction's callback URL, key included, as the gateway was given it. Read from
 * the gateway, because how the key is made is the plugin's own business.
 */
export async function keyQuery(txnId: string, url?: string): Promise<string> {
  const { reference } = await transactionOf(txnId, url)
  const { backend_url } = await new Gateway("swedbank-pay").payment(reference)
  return new URL(backend_url).search
}

/** A callback body of API v3.1 about a transaction, written out from swedbank-pay.md 6. */
export async function messageFor(txnId: string, change: Message = {}): Promise<Message> {
  const { reference, gateway_id } = await transactionOf(txnId)
  return {
    orderReference: reference,
    paymentOrder: { id: gateway_id, instrument: "CreditCard", number: 40171220415 },
    ...change,
  }
}
