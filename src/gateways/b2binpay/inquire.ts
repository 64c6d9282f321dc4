import type { GatewayTruth, TransactionFacts } from "../contract"
import { GatewayError } from "../errors"
import { unseen } from "../unseen"
import type { Context } from "./context"
import { readDeposit, type Deposit } from "./deposit"
import { pendingRefundOf } from "./pending-refund"
import { progressOf } from "./progress"
import { idOf } from "./reading"
import { truthOf } from "./truth"

/**
 * Asks the gateway about a payment by the id that we stored; ids of callbacks are never fetched
 * (b2binpay.md 5.4). A payment without an id was never opened as far as we know, and one that the
 * gateway does not know may be lagging: both are pending, and only expiry ends the wait.
 */
export async function inquire(
  context: Context,
  transaction: TransactionFacts
): Promise<GatewayTruth> {
  if (transaction.gatewayId === null) {
    return unseen(transaction, "no deposit known")
  }
  let deposit: Deposit
  try {
    deposit = await fetchDeposit(context, transaction)
  } catch (error) {
    if (error instanceof GatewayError && error.kind === "not_found") {
      return unseen(transaction, "not_found")
    }
    throw error
  }
  const { progress, notes } = await progressOf(context, deposit, transaction)
  const truth = truthOf(deposit, transaction, context.options, notes)
  const refund = transaction.refundPending ? await pendingRefundOf(context, transaction) : null
  return {
    ...truth,
    ...(progress ? { progress } : {}),
    ...(refund && {
      refunded: refund.refunded,
      movements: [...truth.movements, ...refund.movements],
      failed: refund.failed,
    }),
  }
}

/** The deposit as it is now. Throws GatewayError. */
export async function fetchDeposit(
  { send }: Context,
  transaction: TransactionFacts
): Promise<Deposit> {
  const { gatewayId, reference } = transaction
  if (idOf(gatewayId) === null) {
    throw new GatewayError(
      "invalid",
      `${reference} has no usable deposit id, so B2BinPay cannot be asked about it`
    )
  }
  const answer = await send({
    what: "inquiry",
    reference,
    method: "GET",
    path: `/deposit/${gatewayId}`,
  })
  return readDeposit(answer, transaction)
}
