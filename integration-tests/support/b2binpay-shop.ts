import { Admin } from "./admin"
import { Gateway } from "./gateway"
import { untilSettled } from "./journal"
import { openPayment, type OpenPayment } from "./open-payment"
import { Shop, type CheckoutOptions } from "./shop"

export const b2binpay = new Gateway("b2binpay")

/** Opens a deposit of 128.40 EUR at one of the accounts. */
export const openAt = (account: string, options: CheckoutOptions = {}): Promise<OpenPayment> =>
  openPayment(new Shop(), { provider: `pp_b2binpay_${account}`, ...options })

/** A deposit that is paid and whose order stands. */
export async function ordered(account = "main", payouts?: "approved" | "waiting") {
  const payment = await openAt(account)
  await b2binpay.act(payment.reference, { outcome: "paid", payouts })
  const { order_id } = await untilSettled(payment.txnId, "captured")
  const { id } = await new Admin().paymentOf(String(order_id))
  return { ...payment, orderId: String(order_id), paymentId: id }
}
