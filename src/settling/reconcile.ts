import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { recordInquiry, scheduleInquiry, type Transaction } from "../modules/payment-journal/store"
import { settleTransactionWorkflow } from "../workflows/settle-transaction"
import { messageOf } from "./failure"
import { nextInquiryAt } from "./inquiry-schedule"

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
  } catch (error) {
    await scheduleInquiry(db, id, nextInquiryAt(transaction, new Date()))
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `Inquiry of payment transaction ${id} (${account}) failed and is tried again: ${messageOf(error)}`
      )
  }
}
