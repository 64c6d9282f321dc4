import { StatusBadge } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { TransactionSummary } from "../../lib/api/transactions"
import { reasonKeyOf } from "../../lib/attention"
import { formatMoney } from "../../lib/money"
import { words } from "../../lib/transaction/event-key"
import { useText } from "../../lib/use-text"
import { Moment } from "../transaction/moment"
import { StateBadge } from "../transaction/state-badge"

/** A payment that was tried for an order and did not become its own, in a line. */
export function OtherTry({ transaction }: { transaction: TransactionSummary }) {
  const { t, locale } = useText()
  const { id, amount, currency_code, state, created_at, gateway_label, account } = transaction
  const { attention, attention_handled_at } = transaction
  const reasonKey = attention && reasonKeyOf(attention)
  return (
    <li data-testid={`other-${id}`}>
      <Link
        to={`/attention/${id}`}
        className="hover:bg-ui-bg-base-hover focus-visible:shadow-borders-focus flex flex-col gap-y-1 px-6 py-3 outline-none"
      >
        <span className="flex items-center justify-between gap-x-4">
          <span className="txt-compact-small">
            {formatMoney(amount, currency_code, locale)} · {gateway_label ?? account}
          </span>
          {attention && !attention_handled_at ? (
            <StatusBadge color="red" className="whitespace-nowrap">
              {reasonKey ? t(reasonKey) : words(attention)}
            </StatusBadge>
          ) : (
            <StateBadge state={state} />
          )}
        </span>
        <span className="txt-compact-xsmall text-ui-fg-muted">
          <Moment at={created_at} />
        </span>
      </Link>
    </li>
  )
}
