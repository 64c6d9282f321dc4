import { Skeleton } from "@medusajs/ui"
import type { useCallbackAddress } from "../../hooks/callbacks/use-callback-address"
import { PAGE, useCallbacks } from "../../hooks/callbacks/use-callbacks"
import { hasFilters } from "../../lib/callbacks/address"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"
import { Section } from "../common/section"
import { CallbacksTable } from "./callbacks-table"
import { EmptyList } from "./empty-list"
import { FilterBar } from "./filter-bar"
import { FollowSwitch } from "./follow-switch"
import { Pager } from "./pager"
import { ProcessSeveralDrawer } from "./process-several-drawer"

/** The list with its filters, as the address says. */
export function CallbacksList({ address }: { address: ReturnType<typeof useCallbackAddress> }) {
  const { t } = useText()
  const { filters, after, follow } = address
  const { data: page, error, isPending, refetch } = useCallbacks({ filters, after, follow })
  const callbacks = page?.payment_callbacks
  return (
    <Section
      level="h1"
      title={t("callbacks.title")}
      subtitle={t("callbacks.subtitle")}
      aside={
        <div className="flex flex-wrap items-center justify-end gap-4">
          <FollowSwitch
            isOn={follow && !after}
            onChange={address.setFollow}
            newest={after ? undefined : callbacks?.[0]?.id}
          />
          <ProcessSeveralDrawer filters={filters} />
        </div>
      }
    >
      <FilterBar filters={filters} onChange={address.setFilters} onClear={address.clearFilters} />
      {error && (
        <div className="px-6 py-4">
          <LoadError error={error} onRetry={refetch} />
        </div>
      )}
      {isPending && (
        <div className="flex flex-col gap-y-2 px-6 py-4" aria-busy>
          {Array.from({ length: PAGE / 2 }, (_, line) => (
            <Skeleton key={line} className="h-8 w-full" />
          ))}
        </div>
      )}
      {callbacks?.length === 0 && <EmptyList isFiltered={hasFilters(filters) || !!after} />}
      {callbacks && callbacks.length > 0 && <CallbacksTable callbacks={callbacks} />}
      {page && <Pager page={page} filters={filters} isFirst={!after} onPage={address.setAfter} />}
    </Section>
  )
}
