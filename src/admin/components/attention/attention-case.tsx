import { Button, StatusBadge, Text } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { TransactionSummary } from "../../lib/api/transactions"
import { attentionKeyOf, reasonKeyOf } from "../../lib/attention"
import { words } from "../../lib/transaction/event-key"
import { useText } from "../../lib/use-text"
import { CaseDetails } from "../transaction/case-details"
import { Moment } from "../transaction/moment"
import { TransactionActions } from "../transaction/transaction-actions"
import { CaseFacts } from "./case-facts"

/** One payment that needs a person: what happened, in money and words, and what can be done. */
export function AttentionCase({ transaction }: { transaction: TransactionSummary }) {
  const { t } = useText()
  const { id, attention, attention_at, reference } = transaction
  const reason = attention ?? ""
  const key = reasonKeyOf(reason)
  return (
    <li className="flex flex-col gap-y-3 px-6 py-4" data-testid={`case-${id}`}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge color="red">{key ? t(key) : words(reason)}</StatusBadge>
        <Link
          to={`/attention/${id}`}
          className="txt-compact-small-plus text-ui-fg-interactive focus-visible:shadow-borders-focus break-all rounded-sm outline-none"
          data-testid="case-link"
        >
          {reference}
        </Link>
        {attention_at && (
          <span className="txt-compact-small text-ui-fg-muted ml-auto">
            <Moment at={attention_at} />
          </span>
        )}
      </div>
      <div className="flex flex-col gap-y-1">
        <Text size="small" data-testid="case-text">
          {t(attentionKeyOf(reason), { reason })}
        </Text>
        <div className="txt-small">
          <CaseDetails transaction={transaction} />
        </div>
      </div>
      <CaseFacts transaction={transaction} />
      <div className="flex flex-wrap items-center gap-2">
        <TransactionActions transaction={transaction} />
        <Button asChild size="small" variant="transparent" className="ml-auto">
          <Link to={`/attention/${id}`}>{t("attentionPage.details")}</Link>
        </Button>
      </div>
    </li>
  )
}
