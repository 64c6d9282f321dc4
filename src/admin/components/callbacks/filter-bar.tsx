import { Button } from "@medusajs/ui"
import { useCallbackKinds } from "../../hooks/callbacks/use-callback-kinds"
import type { FilterChange } from "../../hooks/callbacks/use-callback-address"
import type { CallbackFilters } from "../../lib/api/callback-types"
import { hasFilters } from "../../lib/callbacks/address"
import { causeText } from "../../lib/callbacks/cause"
import { useText } from "../../lib/use-text"
import { ChoiceFilter } from "./choice-filter"
import { FilterChip } from "./filter-chip"
import { SearchField } from "./search-field"
import { StatusFilter } from "./status-filter"
import { TimeFilter } from "./time-filter"

type FilterBarProps = {
  filters: CallbackFilters
  onChange: (change: FilterChange) => void
  onClear: () => void
}

/** Search and filters of the list. */
export function FilterBar({ filters, onChange, onClear }: FilterBarProps) {
  const { t } = useText()
  const { data: kinds = [] } = useCallbackKinds()
  const ofAccount = kinds.filter(({ account }) => !filters.account || account === filters.account)
  const labels = [...new Set(ofAccount.flatMap((one) => one.labels))].sort()
  const gateways = new Map(kinds.map((one) => [one.gateway, one.gateway_label ?? one.gateway]))
  const { cause, transaction_id } = filters
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <SearchField value={filters.q} onChange={(q) => onChange({ q })} />
      <div className="flex flex-wrap items-end gap-2">
        <StatusFilter
          value={filters.status}
          onChange={(change) => onChange(({ status }) => ({ status: change(status) }))}
        />
        <ChoiceFilter
          name="gateway"
          label={t("callbacks.filters.gateway")}
          value={filters.gateway}
          options={[...gateways].map(([value, text]) => ({ value, text }))}
          onChange={(gateway) => onChange({ gateway, account: undefined, label: undefined })}
        />
        <ChoiceFilter
          name="account"
          label={t("callbacks.filters.account")}
          value={filters.account}
          options={kinds.map(({ account }) => ({ value: account, text: account }))}
          onChange={(account) => onChange({ account, gateway: undefined, label: undefined })}
        />
        <ChoiceFilter
          name="type"
          label={t("callbacks.filters.type")}
          value={filters.label}
          options={labels.map((label) => ({ value: label, text: label }))}
          onChange={(label) => onChange({ label })}
        />
        <ChoiceFilter
          name="authenticity"
          label={t("callbacks.filters.authenticity")}
          value={filters.authenticity}
          options={(["verified", "hint", "refused"] as const).map((value) => ({
            value,
            text: t(`callbacks.authenticity.${value}`),
          }))}
          onChange={(authenticity) => onChange({ authenticity })}
        />
        <ChoiceFilter
          name="channel"
          label={t("callbacks.filters.channel")}
          value={filters.channel}
          options={(["server", "browser", "inquiry"] as const).map((value) => ({
            value,
            text: t(`callbacks.channel.${value}`),
          }))}
          onChange={(channel) => onChange({ channel })}
        />
        <TimeFilter
          label={t("callbacks.filters.from")}
          value={filters.received_from}
          onChange={(received_from) => onChange({ received_from })}
        />
        <TimeFilter
          label={t("callbacks.filters.until")}
          value={filters.received_until}
          onChange={(received_until) => onChange({ received_until })}
        />
      </div>
      {(hasFilters(filters) || cause || transaction_id) && (
        <div className="flex flex-wrap items-center gap-2">
          {cause && (
            <FilterChip onRemove={() => onChange({ cause: undefined })}>
              {t("callbacks.filters.cause", { cause: causeText(cause, t) })}
            </FilterChip>
          )}
          {transaction_id && (
            <FilterChip onRemove={() => onChange({ transaction_id: undefined })}>
              {t("callbacks.filters.payment", { id: transaction_id })}
            </FilterChip>
          )}
          <Button
            size="small"
            variant="transparent"
            data-testid="callbacks-clear"
            onClick={onClear}
          >
            {t("callbacks.filters.clear")}
          </Button>
        </div>
      )}
    </div>
  )
}
