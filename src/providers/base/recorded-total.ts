import { MedusaError } from "@medusajs/framework/utils"
import { Money, type DecimalInput } from "../../gateways/money"
import type { MovementRow, MovementService } from "./provider-container"

export type Recorded = {
  /** The capture or refund that Medusa has just written down. */
  row: MovementRow
  /** The sum of all captures or refunds of its payment, this one included. */
  total: Money
}

/**
 * What Medusa holds about a payment at the moment it calls us: it has committed the row of this very
 * capture or refund (research/medusa-core.md 3). Throws `MedusaError` where its service is out of reach,
 * and for a row that settling has taken back because its process seemed dead.
 */
export async function recordedTotal(
  service: MovementService | undefined,
  rowId: string,
  paid: Money
): Promise<Recorded> {
  if (!service) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This Medusa version does not let a payment provider read what it has recorded. Use the gateway's portal and report the Medusa version to this plugin."
    )
  }
  const row = await retrieve(service, rowId)
  const all = await service.list({ payment_id: row.payment_id ?? row.payment?.id }, { take: null })
  const total = all.reduce(
    (sum, { amount }) =>
      sum.plus(Money.ofTotal(amount as DecimalInput, paid.currency, paid.exponent)),
    Money.ofMinor(0n, paid.currency, paid.exponent)
  )
  return { row, total }
}

async function retrieve(service: MovementService, rowId: string): Promise<MovementRow> {
  try {
    return await service.retrieve(rowId, { relations: ["payment"] })
  } catch (error) {
    if ((error as Partial<MedusaError>).type === MedusaError.Types.NOT_FOUND) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `This call took so long that Medusa's record ${rowId} was taken back meanwhile. Nothing was sent to the gateway; do it again.`
      )
    }
    throw error
  }
}
