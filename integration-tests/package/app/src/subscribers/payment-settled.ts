import { appendFileSync } from "node:fs"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  PAYMENT_TRANSACTION_SETTLED,
  type PaymentTransactionEvent,
} from "medusa-verified-payments/events"

/** A shop's own code that hears of payments, as docs/operating.md shows it. */
export default async function paymentSettled({ event }: SubscriberArgs<PaymentTransactionEvent>) {
  const { id, captured_amount, currency_code } = event.data
  appendFileSync(String(process.env.HEARD_FILE), `${id} ${captured_amount} ${currency_code}\n`)
}

export const config: SubscriberConfig = { event: PAYMENT_TRANSACTION_SETTLED }
