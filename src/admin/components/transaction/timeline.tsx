import { Button, Hint } from "@medusajs/ui"
import { useEarlierEvents } from "../../hooks/use-earlier-events"
import type { TransactionDetails } from "../../lib/api/transactions"
import { useText } from "../../lib/use-text"
import { TimelineEntry } from "./timeline-entry"

/** Everything that has happened to a payment, newest first; the rest comes when it is asked for. */
export function Timeline({ transaction }: { transaction: TransactionDetails }) {
  const { t } = useText()
  const { id, events, events_next } = transaction
  const earlier = useEarlierEvents(id, events_next)
  const pages = earlier.data?.pages ?? []
  const hasMore = pages.length > 0 ? earlier.hasNextPage : events_next !== null
  const shown = [...events, ...pages.flatMap((page) => page.events)]

  if (shown.length === 0) {
    return <Hint className="px-6 py-4">{t("transaction.timeline.empty")}</Hint>
  }
  return (
    <div className="flex flex-col items-start gap-y-4 px-6 py-4">
      <ol className="w-full" data-testid="transaction-timeline">
        {shown.map((event) => (
          <TimelineEntry key={event.id} event={event} transaction={transaction} />
        ))}
      </ol>
      {earlier.error && <Hint variant="error">{earlier.error.message}</Hint>}
      {hasMore && (
        <Button
          size="small"
          variant="secondary"
          data-testid="timeline-earlier"
          isLoading={earlier.isFetching}
          onClick={() => (pages.length > 0 ? earlier.fetchNextPage() : earlier.refetch())}
        >
          {t("transaction.timeline.earlier")}
        </Button>
      )}
    </div>
  )
}
