import { useAccounts } from "../../hooks/use-accounts"
import type { AttentionAddress } from "../../hooks/use-attention-address"
import { useAttentionCount } from "../../hooks/use-attention-count"
import { reasonKeyOf } from "../../lib/attention"
import { words } from "../../lib/transaction/event-key"
import { useText } from "../../lib/use-text"
import { FilterSelect } from "./filter-select"

type AttentionFiltersProps = {
  address: AttentionAddress
  onAddress: (address: AttentionAddress) => void
}

/** Narrows the cases by reason, of which those that occur are counted, and by account. */
export function AttentionFilters({ address, onAddress }: AttentionFiltersProps) {
  const { t } = useText()
  const { data: counted } = useAttentionCount()
  const { data: accounts } = useAccounts()
  const { reason, account } = address
  const reasons = (counted?.reasons ?? []).map(({ reason: value, count }) => {
    const key = reasonKeyOf(value)
    return { value, label: `${key ? t(key) : words(value)} (${count})` }
  })
  const named = (accounts ?? []).map(({ account: value, label }) => ({
    value,
    label: `${label} (${value})`,
  }))
  return (
    <div className="flex flex-wrap gap-2 px-6 py-4">
      <FilterSelect
        name="reason"
        label={t("attentionPage.filters.reason")}
        all={t("attentionPage.filters.anyReason")}
        options={withChosen(reasons, reason)}
        value={reason}
        onChange={(chosen) => onAddress({ account, reason: chosen })}
      />
      <FilterSelect
        name="account"
        label={t("attentionPage.filters.account")}
        all={t("attentionPage.filters.anyAccount")}
        options={withChosen(named, account)}
        value={account}
        onChange={(chosen) => onAddress({ reason, account: chosen })}
      />
    </div>
  )
}

type Option = { value: string; label: string }

/** What the address asks for stays a choice although nothing of it is left. */
function withChosen(options: Option[], chosen: string | undefined): Option[] {
  return !chosen || options.some(({ value }) => value === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }]
}
