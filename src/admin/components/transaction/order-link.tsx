import { Link } from "react-router-dom"
import type { TransactionSummary } from "../../lib/api/transactions"
import { useText } from "../../lib/use-text"

/** The way to an order or draft order. */
export function OrderLink({ order }: { order: NonNullable<TransactionSummary["order"]> }) {
  const { t } = useText()
  const { id, display_id: number, is_draft, is_canceled } = order
  return (
    <Link
      to={is_draft ? `/draft-orders/${id}` : `/orders/${id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded-sm outline-none"
      data-testid="transaction-order"
    >
      {t(is_draft ? "inPerson.order.draft" : "inPerson.order.order", { number })}
      {is_canceled && ` (${t("transaction.order.canceled")})`}
    </Link>
  )
}
