import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PAYMENT_CALLBACK_RECEIVED } from "../events"
import { settleReceived } from "../settling/work-queue"

/** Settles a callback as soon as it is stored; `sweep-callbacks` covers what this misses. */
export default async function paymentCallbackReceived({
  event,
  container,
}: SubscriberArgs<{ id: string }>) {
  await settleReceived(container, event.data.id)
}

export const config: SubscriberConfig = {
  event: PAYMENT_CALLBACK_RECEIVED,
  context: { subscriberId: "verified-payments-callback-received" },
}
