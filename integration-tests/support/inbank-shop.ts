import { Admin } from "./admin"
import { Gateway } from "./gateway"
import { untilSettled } from "./journal"
import { openPayment, type OpenPayment } from "./open-payment"
import { Shop, type CheckoutOptions } from "./shop"

export const inbank = new Gateway("inbank")

/** Opens a payment of 128.40 EUR at one of the accounts. */
export const openAt = (account: string, options: CheckoutOptions = {}): Promise<OpenPayment> =>
  openPayment(new Shop(), { provider: `pp_inbank_${account}`, ...options })

/** A payment that Inbank has granted or completed and whose order stands. */
export async function ordered(account = "main", state = "captured") {
  const payment = await openAt(account)
  await inbank.act(payment.reference, { outcome: "paid" })
  const { order_id } = await untilSettled(payment.txnId, state)
  const { id } = await new Admin().paymentOf(String(order_id))
  return { ...payment, orderId: String(order_id), paymentId: id }
}
