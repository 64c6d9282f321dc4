import { Link } from "react-router-dom"
import type { CallbackCounts } from "../../lib/api/account-health"
import { callbacksPath } from "../../lib/gateways/callback-links"
import { useText } from "../../lib/use-text"

const verdicts = ["verified", "hint", "refused"] as const
const statuses = ["done", "ignored", "failed"] as const

type DayCountsProps = { account: string; counts: CallbackCounts }

/** What came in by verdict, as ways to the list, and what became of it. */
export function DayCounts({ account, counts }: DayCountsProps) {
  const { t, locale } = useText()
  const { limit } = counts
  const shown = (count: number) => {
    const text = new Intl.NumberFormat(locale).format(count)
    return count >= limit ? `${text}+` : text
  }
  const { new: fresh, in_progress, waiting } = counts.statuses
  const settled = statuses.map((status) =>
    t(`gateways.statuses.${status}`, { number: shown(counts.statuses[status]) })
  )
  const open = t("gateways.statuses.waiting", { number: shown(fresh + in_progress + waiting) })
  return (
    <div className="flex flex-col gap-y-1">
      <div className="flex flex-wrap gap-x-3">
        {verdicts.map((verdict) => (
          <Link
            key={verdict}
            to={callbacksPath(account, verdict)}
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            data-testid={`count-${verdict}`}
          >
            {t(`gateways.verdicts.${verdict}`, { number: shown(counts[verdict]) })}
          </Link>
        ))}
        <span>{t("gateways.verdicts.inquiry", { number: shown(counts.inquiry) })}</span>
      </div>
      <span className="text-ui-fg-muted">{[...settled, open].join(" · ")}</span>
    </div>
  )
}
