import type { Movement } from "../../lib/api/transactions"
import { formatMoney } from "../../lib/money"
import { useText } from "../../lib/use-text"
import { Moment } from "./moment"

/** Captures, refunds and voids as the gateway listed them. */
export function MovementsList({ movements }: { movements: Movement[] }) {
  const { t, locale } = useText()
  return (
    <ul className="divide-y" data-testid="transaction-movements">
      {movements.map(({ kind, id, amount, currency_code, at }) => (
        <li key={`${kind} ${id}`} className="flex items-center justify-between gap-x-4 px-6 py-3">
          <span className="flex min-w-0 flex-col">
            <span className="txt-compact-small-plus">{t(`transaction.movements.${kind}`)}</span>
            <span className="txt-compact-xsmall text-ui-fg-muted break-all">{id}</span>
          </span>
          <span className="flex shrink-0 flex-col items-end">
            <span className="txt-compact-small tabular-nums">
              {formatMoney(amount, currency_code, locale)}
            </span>
            {at && (
              <span className="txt-compact-xsmall text-ui-fg-muted">
                <Moment at={at} />
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
