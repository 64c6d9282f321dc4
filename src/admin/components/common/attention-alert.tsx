import { Alert } from "@medusajs/ui"
import { attentionKeyOf } from "../../lib/attention"
import { useText } from "../../lib/use-text"

/** Why a person has to look at a payment. */
export function AttentionAlert({ reason }: { reason: string }) {
  const { t } = useText()
  return (
    <Alert variant="error" data-testid="payment-attention">
      {t(attentionKeyOf(reason), { reason })}
    </Alert>
  )
}
