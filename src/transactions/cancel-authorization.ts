import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { requireAccount } from "../accounts/require-account"
import { appendEvent, type Transaction } from "../modules/payment-journal/store"
import { capabilitiesOf, needsDetails } from "./account-facts"
import { possibleActions } from "./actions"
import { loadMedusaPayments } from "./medusa-payment"

/**
 * Gives up a reservation through Medusa, which has no admin route for it: its payment is cancelled and
 * our provider tells the gateway. The order stays, unpaid. One that is cancelled already is left as
 * it is. `actor` is the user id of whoever decided. Throws `MedusaError`.
 */
export async function cancelAuthorization(
  container: MedusaContainer,
  transaction: Transaction,
  actor: string
): Promise<void> {
  const { id } = transaction
  const payment = (await loadMedusaPayments(container, [transaction])).get(id) ?? null
  if (payment?.canceled) {
    return
  }
  const account = requireAccount(container, transaction.account)
  const capabilities = capabilitiesOf(account)
  const facts = { transaction, payment, capabilities, needs: needsDetails(account) }
  if (!payment || !possibleActions(facts).some(({ name }) => name === "cancel")) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Payment ${id} is no reservation of an order that could be given up: it is ${transaction.state}, with ${transaction.captured} captured`
    )
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await appendEvent(db, { transactionId: id, name: "cancel_by_person", cause: actor })
  await container.resolve(Modules.PAYMENT).cancelPayment(payment.id)
}
