import { sdk } from "../sdk"
import type { PaymentTransaction } from "./types"

type Answer = { payment_transaction: PaymentTransaction }

export async function retrievePaymentTransaction(id: string): Promise<PaymentTransaction> {
  const { payment_transaction } = await sdk.client.fetch<Answer>(pathOf(id))
  return payment_transaction
}

/**
 * Asks the gateway to give up an open payment. The answer tells how it ended, which may be
 * `captured` where the customer was faster.
 */
export async function abortPaymentTransaction(id: string): Promise<PaymentTransaction> {
  const { payment_transaction } = await sdk.client.fetch<Answer>(`${pathOf(id)}/abort`, {
    method: "POST",
  })
  return payment_transaction
}

function pathOf(id: string) {
  return `/admin/payment-transactions/${encodeURIComponent(id)}`
}
