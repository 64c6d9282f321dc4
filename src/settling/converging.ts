import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Account } from "../accounts/account"
import type { AlsoLock, Transaction } from "../modules/payment-journal/store"
import { raiseAttention } from "./raise-attention"
import type { Settlement } from "./settlement"

/** One transaction while it is made equal to the gateway's truth, under its lock. */
export type Converging = {
  container: MedusaContainer
  account: Account
  transaction: Transaction
  /** Callback id, `inquiry`, or whoever asked. */
  cause: string
  alsoLock: AlsoLock
  /** A person wants the order although the attempt had ended. */
  byPerson?: boolean
}

/** Ends converging by asking a person, in the journal and in the log. */
export async function raise(
  { container, transaction, cause }: Converging,
  reason: string,
  details: Record<string, unknown>
): Promise<Settlement> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  if (await raiseAttention(db, { transactionId: transaction.id, reason, details, cause })) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Payment transaction ${transaction.id} (${transaction.account}, ${transaction.amount}) needs a person: ${reason}`
      )
  }
  return { status: "attention", reason }
}
