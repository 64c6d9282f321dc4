import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  findTransaction,
  recordInquiry,
  scheduleInquiry,
  type Database,
  type Transaction,
} from "../modules/payment-journal/store"
import { settleTransactionWorkflow } from "../workflows/settle-transaction"
import { messageOf } from "./failure"
import { isUnfinished, nextInquiryAt } from "./inquiry-schedule"
import { raiseAttention } from "./raise-attention"

/** Milliseconds after its opening that a paid transaction is tried again before a person is asked. */
const PATIENCE_MS = 2 * 3_600_000

/**
 * Asks about one transaction without having been told anything. What it finds out is noted as
 * channel `inquiry`; a gateway that does not answer is asked again by the schedule.
 */
export async function reconcile(
  container: MedusaContainer,
  transaction: Transaction
): Promise<void> {
  const { id, account } = transaction
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  try {
    const { result } = await settleTransactionWorkflow(container).run({
      input: { transaction_id: id, cause: "inquiry" },
    })
    if (result.status === "settled") {
      await recordInquiry(db, transaction, result.state, result.orderId ?? result.state)
    }
    if (result.status === "attention") {
      await recordInquiry(db, transaction, "attention", result.reason)
    }
    if (result.status === "retry") {
      await raiseIfOld(db, id, result.reason)
    }
  } catch (error) {
    await scheduleInquiry(db, id, nextInquiryAt(transaction, new Date()))
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Inquiry of payment transaction ${id} (${account}) failed and is tried again: ${messageOf(error)}`
      )
  }
}

/** Money that Medusa does not follow for hours is a person's business, however transient the reason. */
async function raiseIfOld(db: Database, id: string, reason: string): Promise<void> {
  const transaction = await findTransaction(db, id)
  if (!transaction || !isUnfinished(transaction)) {
    return
  }
  if (Date.now() - transaction.created_at.getTime() > PATIENCE_MS) {
    await raiseAttention(db, {
      transactionId: id,
      reason: "settle_failed",
      details: { why: reason },
      cause: "inquiry",
    })
  }
}
