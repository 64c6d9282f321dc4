import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import type { Money } from "../../gateways/money"
import {
  appendEvent,
  findTransaction,
  moveToSession,
  type Database,
  type Transaction,
} from "../../modules/payment-journal/store"

/**
 * Gives a paid transaction a new session instead of opening a payment at the gateway: what it was
 * paid in is gone, the cart is as it was (DESIGN.md 6, adopt). Throws `MedusaError` when the new session
 * is over another amount.
 */
export async function adoptTransaction(
  db: Database,
  { key: account }: Account,
  id: string,
  { sessionId, collectionId, amount }: { sessionId: string; collectionId: string; amount: Money }
): Promise<Transaction> {
  const before = await findTransaction(db, id)
  const moved = before?.amount.equals(amount)
    ? await moveToSession(db, id, { account, sessionId, collectionId })
    : null
  if (!before || !moved) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Payment ${id} is not over ${amount}, or is not one of ${account}: it cannot pay for this cart`
    )
  }
  await appendEvent(db, {
    transactionId: id,
    name: "adopted",
    cause: "medusa",
    details: { from: before.session_id, to: sessionId },
  })
  return moved
}
