import { facts } from "../setup/facts"
import { Admin } from "./admin"
import { Gateway } from "./gateway"
import { untilSettled } from "./journal"
import { openPayment, type OpenPayment } from "./open-payment"
import { Shop, type CheckoutOptions } from "./shop"

export const swedbankPay = new Gateway("swedbank-pay")

/** Opens a payment of 128.40 SEK at one of the accounts. */
export const openAt = (account: string, options: CheckoutOptions = {}): Promise<OpenPayment> =>
  openPayment(new Shop(), { provider: `pp_swedbank-pay_${account}`, ...options })

export type OrderedPayment = OpenPayment & { orderId: string; paymentId: string }

/** A payment whose order stands: authorized by card, or sold by Swish or Banklink. */
export async function ordered(
  channel = "CreditCard",
  account = "main",
  options: CheckoutOptions = {}
): Promise<OrderedPayment> {
  const payment = await openAt(account, options)
  await swedbankPay.act(payment.reference, { outcome: "paid", channel })
  const state = channel === "CreditCard" ? "authorized" : "captured"
  const { order_id } = await untilSettled(payment.txnId, state)
  const { id } = await new Admin().paymentOf(String(order_id))
  return { ...payment, orderId: String(order_id), paymentId: id }
}

/** What the gateway itself holds, in minor units. */
export async function atGateway(reference: string) {
  const { status, authorized_amount, captured_amount, refunded_amount } =
    await swedbankPay.payment(reference)
  return { status, authorized_amount, captured_amount, refunded_amount }
}

type Fields = Record<string, unknown>

/** A payment order as the gateway itself tells it to its merchant, with these parts expanded. */
export async function orderAtGateway(gatewayId: string, ...expand: string[]): Promise<Fields> {
  const answer = await fetch(
    `${facts().sandboxUrl}/swedbank-pay${gatewayId}?$expand=${expand.join(",")}`,
    {
      headers: {
        authorization: "Bearer at_sandbox_swedbank_pay_not_a_real_token",
        accept: "application/json;version=3.1",
      },
    }
  )
  return ((await answer.json()) as { paymentOrder: Fields }).paymentOrder
}

/** Captures, cancels and reversals that the gateway has counted as failed. */
export async function failedAtGateway(gatewayId: string): Promise<number> {
  const order = await orderAtGateway(gatewayId, "postpurchasefailedattempts")
  return JSON.stringify(order).match(/"status":"Failed"/g)?.length ?? 0
}
