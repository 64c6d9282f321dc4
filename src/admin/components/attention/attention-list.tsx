import { Skeleton } from "@medusajs/ui"
import { useAttentionAddress } from "../../hooks/use-attention-address"
import { useTransactions } from "../../hooks/use-transactions"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"
import { Section } from "../common/section"
import { AttentionCase } from "./attention-case"
import { AttentionFilters } from "./attention-filters"
import { AttentionPaging } from "./attention-paging"
import { NoAttention } from "./no-attention"

/** Rows of a page. */
const LIMIT = 20

/** The payments that need a person, the newest case first. */
export function AttentionList() {
  const { t } = useText()
  const [address, setAddress] = useAttentionAddress()
  const { reason, account, after } = address
  const query = { attention: reason ?? "any", account, after, limit: LIMIT }
  const { data, error, isPending, isFetching, refetch } = useTransactions(query)

  return (
    <Section level="h1" title={t("attentionPage.title")} subtitle={t("attentionPage.subtitle")}>
      <AttentionFilters address={address} onAddress={setAddress} />
      {error && (
        <div className="px-6 py-4">
          <LoadError error={error} onRetry={refetch} />
        </div>
      )}
      {isPending && !error && (
        <div className="px-6 py-4" role="status" aria-label={t("attentionPage.loading")}>
          <Skeleton className="h-40 w-full" />
        </div>
      )}
      {data && data.payment_transactions.length === 0 && (
        <NoAttention isFiltered={!!(reason || account || after)} onAll={() => setAddress({})} />
      )}
      {data && data.payment_transactions.length > 0 && (
        <ul className="divide-y" aria-busy={isFetching} data-testid="attention-list">
          {data.payment_transactions.map((transaction) => (
            <AttentionCase key={transaction.id} transaction={transaction} />
          ))}
        </ul>
      )}
      {data && (
        <AttentionPaging
          isFirst={!after}
          next={data.next}
          onFirst={() => setAddress({ reason, account })}
          onNext={(next) => setAddress({ reason, account, after: next })}
        />
      )}
    </Section>
  )
}
