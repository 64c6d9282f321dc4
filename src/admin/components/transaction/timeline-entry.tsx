import { Link } from "react-router-dom"
import type { TimelineEvent, TransactionSummary } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { useText } from "../../lib/use-text"
import { eventText } from "../../lib/transaction/event-text"
import { Moment } from "./moment"

type TimelineEntryProps = { event: TimelineEvent; transaction: TransactionSummary }

/** One line of a timeline: what happened, how much of what, why, and when. */
export function TimelineEntry({ event, transaction }: TimelineEntryProps) {
  const { t, locale } = useText()
  const { cause, actor, amount, created_at } = event
  const money = amount && formatMoney(amount, transaction.currency_code, locale)
  const { title, more } = eventText(event, t)
  return (
    <li className="relative flex flex-col gap-y-0.5 pb-4 pl-5 last:pb-0" data-event={event.name}>
      <span
        aria-hidden
        className="bg-ui-border-strong absolute left-0 top-1.5 size-2 rounded-full"
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="txt-compact-small-plus text-ui-fg-base">
          {title}
          {money && <span className="text-ui-fg-subtle font-normal"> · {money}</span>}
        </span>
        <span className="txt-compact-xsmall text-ui-fg-muted">
          <Moment at={created_at} />
        </span>
      </div>
      {more && (
        <span className="txt-small text-ui-fg-subtle whitespace-pre-line break-words">{more}</span>
      )}
      {actor && (
        <span className="txt-compact-xsmall text-ui-fg-muted">
          {t("transaction.timeline.by", { actor })}
        </span>
      )}
      {cause?.startsWith("pcb_") && (
        <Link
          to={`/callbacks/${cause}`}
          className="txt-compact-xsmall text-ui-fg-interactive w-fit"
        >
          {t("transaction.timeline.callback")}
        </Link>
      )}
    </li>
  )
}
