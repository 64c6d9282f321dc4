import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PAYMENT_TRANSACTION_ATTENTION, type PaymentTransactionEvent } from "../events"
import { notifyAttention } from "../notifications/notify-attention"

/** Tells the people whom the account names that a payment needs one of them. */
export default async function paymentTransactionAttention({
  event,
  container,
}: SubscriberArgs<PaymentTransactionEvent>) {
  await notifyAttention(container, event.data)
}

export const config: SubscriberConfig = {
  event: PAYMENT_TRANSACTION_ATTENTION,
  context: { subscriberId: "verified-payments-attention" },
}
