import { StatusBadge } from "@medusajs/ui"
import type { PaymentTransaction } from "../../lib/api/types"
import { stageColors, stageOf } from "../../lib/in-person/progress"
import { useText } from "../../lib/use-text"

/** Where a payment stands, in words. */
export function PaymentStatus({ transaction }: { transaction: PaymentTransaction }) {
  const { t } = useText()
  const stage = stageOf(transaction)
  return (
    <StatusBadge color={stageColors[stage]} data-stage={stage}>
      {t(`inPerson.status.${stage}`)}
    </StatusBadge>
  )
}
