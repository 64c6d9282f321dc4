import { sdk } from "../sdk"

/** What is paid: a cart, or what is outstanding of an order or a draft order. */
export type PaymentTarget = { cart_id: string } | { order_id: string }

export type InPersonPayment = PaymentTarget & { account: string; device_id: string }

/** Sends a payment to a device and answers the id of its transaction. */
export async function startInPersonPayment(payment: InPersonPayment): Promise<string> {
  const { payment_transaction } = await sdk.client.fetch<{ payment_transaction: { id: string } }>(
    "/admin/in-person-payments",
    { method: "POST", body: payment }
  )
  return payment_transaction.id
}
