import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { findAccount } from "../accounts/registry"
import { PAYMENT_TRANSACTION_ATTENTION, type PaymentTransactionEvent } from "../events"

/**
 * Sends what the account's option `attentionNotification` asks for, once per event. Nothing without
 * the option, or in a shop without Medusa's notification module. Throws when no provider serves the
 * channel or sending fails, so that an event bus that retries tries again.
 */
export async function notifyAttention(
  container: MedusaContainer,
  event: PaymentTransactionEvent
): Promise<void> {
  const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const wanted = findAccount(config, event.account)?.options.attentionNotification
  const notifications = container.resolve(Modules.NOTIFICATION, { allowUnregistered: true })
  if (!wanted || !notifications) {
    return
  }
  await notifications.createNotifications({
    ...wanted,
    data: { ...event, summary: summaryOf(event) },
    trigger_type: PAYMENT_TRANSACTION_ATTENTION,
    resource_type: "payment_transaction",
    resource_id: event.id,
    idempotency_key: event.event_id,
  })
}

/** One sentence for a template that shows nothing else. */
function summaryOf({ id, account, amount, currency_code, attention }: PaymentTransactionEvent) {
  return `Payment ${id} of ${amount} ${currency_code.toUpperCase()} at ${account} needs a person: ${attention}`
}
