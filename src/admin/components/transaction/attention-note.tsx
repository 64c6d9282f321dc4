import { Alert } from "@medusajs/ui"
import type { TransactionSummary } from "../../lib/api/transactions"
import { attentionKeyOf } from "../../lib/attention"
import { useText } from "../../lib/use-text"
import { CaseDetails } from "./case-details"
import { Moment } from "./moment"

type AttentionNoteProps = { transaction: TransactionSummary }

/** What happened to a payment and what a person can do about it, or that one has. */
export function AttentionNote({ transaction }: AttentionNoteProps) {
  const { t } = useText()
  const { attention, attention_handled_at: handled } = transaction
  if (!attention) {
    return null
  }
  return (
    <Alert variant={handled ? "info" : "error"} data-testid="payment-attention">
      <div className="flex flex-col gap-y-1">
        {handled && (
          <span className="txt-compact-small-plus">
            {t("transaction.handled")} <Moment at={handled} />
          </span>
        )}
        <span>{t(attentionKeyOf(attention), { reason: attention })}</span>
        <CaseDetails transaction={transaction} />
      </div>
    </Alert>
  )
}
