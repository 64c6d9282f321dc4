import type { TransactionSummary } from "../../lib/api/transactions"
import { caseDetails } from "../../lib/transaction/case-details"
import { useText } from "../../lib/use-text"

/** What was noted when a person was asked, such as both sides of a comparison that failed. */
export function CaseDetails({ transaction }: { transaction: TransactionSummary }) {
  const { t } = useText()
  const details = caseDetails(transaction.attention_details, t)
  if (details.length === 0) {
    return null
  }
  return (
    <dl className="text-ui-fg-subtle flex flex-col gap-y-0.5" data-testid="case-details">
      {details.map(([label, text]) => (
        <div key={label} className="flex flex-wrap gap-x-1">
          <dt className="text-ui-fg-muted">{label}:</dt>
          <dd className="break-all">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
