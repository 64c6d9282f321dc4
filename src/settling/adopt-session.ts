import type { MedusaContainer } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MedusaError,
  Modules,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { SESSION_CONTEXT_KEY, sealContext } from "../enrichment/session-context"

export type Adoption = { cartId: string; transactionId: string; providerId: string }

type Collection = {
  id: string
  amount: number
  currency_code: string
  payment_sessions?: { id: string }[]
}

/**
 * Makes a session for a payment that was paid after its own was gone, in place of whatever the
 * shopper has begun since. Runs under the cart's lock.
 */
export async function adoptSession(
  container: MedusaContainer,
  { cartId, transactionId, providerId }: Adoption
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "payment_collection.id",
      "payment_collection.amount",
      "payment_collection.currency_code",
      "payment_collection.payment_sessions.id",
    ],
    filters: { id: cartId },
  })
  const [cart] = data as unknown as { payment_collection?: Collection }[]
  const collection = cart?.payment_collection
  if (!collection) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Cart ${cartId} has no payment collection`
    )
  }
  const payments = container.resolve(Modules.PAYMENT)
  // First, so that a crash in between leaves a cart without a session, which is adopted again.
  for (const { id } of collection.payment_sessions ?? []) {
    await payments.deletePaymentSession(id)
  }
  const collectionId = collection.id
  await payments.createPaymentSession(collectionId, {
    provider_id: providerId,
    amount: collection.amount,
    currency_code: collection.currency_code,
    data: {
      [SESSION_CONTEXT_KEY]: sealContext({
        collectionId,
        cart: null,
        browser: null,
        adopt: transactionId,
      }),
    },
  })
}

/** Lets a session count again whose attempt had ended before it was paid after all. */
export async function reopenSession(container: MedusaContainer, sessionId: string): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const { id, amount, currency_code, data } = await payments.retrievePaymentSession(sessionId)
  await payments.updatePaymentSession({
    id,
    amount,
    currency_code,
    data: data ?? {},
    status: PaymentSessionStatus.PENDING,
  })
}
