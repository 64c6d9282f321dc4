import { StatusBadge } from "@medusajs/ui"
import type { PaymentTransaction } from "../../lib/api/types"
import { attentionKeyOf, stageColors, stageOf } from "../../lib/in-person/progress"
import { useText } from "../../lib/use-text"

/** Where a payment stands, in words. */
export function PaymentStatus({ transaction }: { transaction: PaymentTransaction }) {
  const { t } = useText()
  const stage = stageOf(transaction)
  const { attention } = transaction
  const key = attention && attentionKeyOf(attention)
  return (
    <StatusBadge color={stageColors[stage]} data-stage={stage}>
      {t(`inPerson.status.${stage}`, { reason: key ? t(key) : (attention ?? "") })}
    </StatusBadge>
  )
}
