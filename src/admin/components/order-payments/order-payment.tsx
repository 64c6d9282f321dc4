import { ArrowUpRightOnBox } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useTransactionDetails } from "../../hooks/use-transaction-details"
import type { TransactionSummary } from "../../lib/api/transactions"
import { useText } from "../../lib/use-text"
import { AmountsTable } from "../transaction/amounts-table"
import { AttentionNote } from "../transaction/attention-note"
import { MismatchBox } from "../transaction/mismatch-box"
import { StateBadge } from "../transaction/state-badge"
import { TimelineEntry } from "../transaction/timeline-entry"
import { TransactionActions } from "../transaction/transaction-actions"

/** Lines of the timeline that are shown beside an order. */
const LINES = 4

/** A payment of an order: both sides' amounts, what happened last, and what can be done. */
export function OrderPayment({ transaction }: { transaction: TransactionSummary }) {
  const { t } = useText()
  const { id, reference, state, back_office_url } = transaction
  const { data: details } = useTransactionDetails(id)
  const events = details?.events.slice(0, LINES) ?? []
  return (
    <article aria-label={reference} data-testid={`payment-${id}`}>
      <div className="flex items-center justify-between gap-x-4 px-6 py-3">
        <Link
          to={`/attention/${id}`}
          className="txt-compact-small-plus text-ui-fg-interactive focus-visible:shadow-borders-focus break-all rounded-sm outline-none"
        >
          {reference}
        </Link>
        <StateBadge state={state} />
      </div>
      <div className="flex flex-col gap-y-2 px-6 pb-3 empty:hidden">
        <AttentionNote transaction={transaction} />
        <MismatchBox transaction={transaction} />
      </div>
      <AmountsTable transaction={transaction} />
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <TransactionActions transaction={transaction} />
      </div>
      {events.length > 0 && (
        <ol className="px-6 pb-2 pt-1" aria-label={t("transaction.timeline.title")}>
          {events.map((event) => (
            <TimelineEntry key={event.id} event={event} transaction={transaction} />
          ))}
        </ol>
      )}
      <div className="flex flex-wrap justify-end gap-2 px-6 pb-3">
        {back_office_url && (
          <Button asChild size="small" variant="transparent">
            <a href={back_office_url} target="_blank" rel="noreferrer noopener">
              {t("transaction.facts.backOffice")} <ArrowUpRightOnBox />
            </a>
          </Button>
        )}
        <Button asChild size="small" variant="transparent">
          <Link to={`/attention/${id}`}>{t("orderPayments.all")}</Link>
        </Button>
      </div>
    </article>
  )
}
