import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import type { Context } from "./context"
import { inquire } from "./inquire"
import { idOf } from "./reading"

/**
 * Takes a payment off its device (kustom.md 3.1), and always reads again: a tap can have won, or the
 * answer been lost. Whatever the cancel said, the truth after it counts. Throws GatewayError.
 */
export async function abort(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  const id = idOf(transaction.gatewayId)
  // With an order there is no session left to cancel.
  if (id !== null && transaction.gatewayIds.order === undefined) {
    try {
      const path = `/ipp/v1/sessions/${id}/cancel`
      const { reference } = transaction
      await context.send({ call: "abort", method: "PUT", path, reference })
    } catch (error) {
      if (!(error instanceof GatewayError)) {
        throw error
      }
    }
  }
  return inquire(context, transaction)
}
