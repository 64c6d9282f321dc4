import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentSessionStatus } from "@medusajs/framework/utils"
import type { Transaction } from "../modules/payment-journal/store"

/**
 * Tells Medusa that a payment ended without money, so that the storefront asks the shopper to
 * start again. A session that Medusa has already deleted or authorized is left alone.
 */
export async function closeSession(
  container: MedusaContainer,
  transaction: Transaction
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_session",
    fields: ["id", "status", "amount", "currency_code", "data", "payment.id"],
    filters: { id: transaction.session_id },
  })
  const session = data[0] as unknown as
    | {
        id: string
        status: string
        amount: number
        currency_code: string
        data: Record<string, unknown>
        payment?: unknown
      }
    | undefined
  if (!session || !isToClose(transaction, session)) {
    return
  }
  await container.resolve(Modules.PAYMENT).updatePaymentSession({
    id: session.id,
    amount: session.amount,
    currency_code: session.currency_code,
    data: session.data,
    status: closedStatus(transaction),
  })
}

/** Whether Medusa's session does not say yet that its payment has ended without money. */
export function isToClose(
  transaction: Pick<Transaction, "state">,
  session: { status: string; payment?: unknown }
): boolean {
  return !session.payment && session.status !== closedStatus(transaction)
}

function closedStatus({ state }: Pick<Transaction, "state">): PaymentSessionStatus {
  return state === "declined" ? PaymentSessionStatus.ERROR : PaymentSessionStatus.CANCELED
}
