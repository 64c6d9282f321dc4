import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { GatewayError } from "../gateways/errors"
import { factsOf, markSettled } from "../modules/payment-journal/store"
import { recordMovementOf } from "../providers/base/record-movement"
import { raise, type Converging } from "./converging"
import { messageOf } from "./failure"
import type { Settlement } from "./settlement"

/**
 * Gives up at the gateway what is still reserved for a cancelled order, because the void that went
 * with the cancel did not get through. Asked for again until it does; a clear no needs a person.
 */
export async function voidPayment(at: Converging, paymentId: string): Promise<Settlement> {
  const { container, account, transaction } = at
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await at.alsoLock("movement")
  try {
    const truth = await account.client.cancel(factsOf(transaction), paymentId)
    await recordMovementOf(db, transaction, truth)
    await markSettled(db, transaction.id, null)
    return { status: "settled", state: truth.state, orderId: transaction.order_id }
  } catch (error) {
    return error instanceof GatewayError && !error.retryable
      ? raise(at, "void_failed", { payment_id: paymentId, error: messageOf(error) })
      : { status: "retry", reason: `void failed: ${messageOf(error)}` }
  }
}
