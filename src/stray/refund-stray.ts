import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { requireAccount } from "../accounts/require-account"
import {
  appendEvent,
  factsOf,
  findTransaction,
  rememberGatewayId,
  type Transaction,
} from "../modules/payment-journal/store"
import { moveOnce } from "../providers/base/move-once"
import { recordMovementOf } from "../providers/base/record-movement"
import { toMedusaError } from "../providers/base/to-medusa-error"
import { loadMedusaState } from "../settling/medusa-state"
import { settleTransaction } from "../settling/settle-transaction"
import type { Settlement } from "../settling/settlement"
import { STRAY_REASONS } from "./reasons"

/**
 * Gives stray money back: captured money is refunded, a reservation given up. Asks the gateway first
 * and sends at most what it holds, under one key, so that pressing twice moves nothing twice.
 * `actor` is the user id of whoever decided, or `strayMoney`. Throws `MedusaError`.
 */
export async function refundStray(
  container: MedusaContainer,
  id: string,
  actor: string
): Promise<Settlement> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await requireStray(container, id)
  const { client, gateway } = requireAccount(container, transaction.account)
  if (gateway.capabilities.refund === "manual") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${gateway.label} cannot refund through its API. Refund payment ${id} in its portal.`
    )
  }
  await appendEvent(db, { transactionId: id, name: "stray_refund_asked", cause: actor })
  try {
    const truth = await client.inquire(factsOf(transaction))
    const { captured, refunded, authorized } = truth
    // The gateway's own amounts: those of a mismatch never became ours.
    const held = { authorized, captured, refunded }
    if (truth.state === "authorized" && captured.isZero()) {
      const facts = { ...factsOf(transaction), ...held }
      await recordMovementOf(db, transaction, await client.cancel(facts, `stray_${id}`))
    } else if (captured.compare(refunded) > 0) {
      await moveOnce(db, transaction, {
        kind: "refund",
        amount: captured.minus(refunded),
        medusaId: `stray_${id}`,
        send: (facts, amount, key) =>
          client.refund({ ...facts, ...held }, amount, key, (name, value) =>
            rememberGatewayId(db, id, name, value)
          ),
      })
    } else if (truth.review) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `${gateway.label} holds the money of payment ${id} apart (${truth.review.reason}), so none of it can be given back from here. Give it back by hand, then mark this as handled.`
      )
    }
    return await settleTransaction(container, { transaction_id: id, cause: actor })
  } catch (error) {
    throw toMedusaError(error, `The money of payment ${id} was not given back`)
  }
}

async function requireStray(container: MedusaContainer, id: string): Promise<Transaction> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const transaction = await findTransaction(db, id)
  if (!transaction) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no payment with this id")
  }
  if (!transaction.attention || !STRAY_REASONS.has(transaction.attention)) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      transaction.attention
        ? `Payment ${id} needs attention because of ${transaction.attention}: whose money it is has to be found out in the gateway's portal`
        : `The money of payment ${id} is not stray`
    )
  }
  const { session } = await loadMedusaState(container, transaction)
  if (session?.payment) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Payment ${id} belongs to an order. Refund it there.`
    )
  }
  return transaction
}
