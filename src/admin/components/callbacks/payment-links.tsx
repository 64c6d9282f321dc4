import { Link } from "react-router-dom"
import { useText } from "../../lib/use-text"

const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover"

/** The way to a payment, by the beginning of its id. */
export function PaymentLink({ id, whole = false }: { id: string | null; whole?: boolean }) {
  const { t } = useText()
  if (!id) {
    return <>{t("callbacks.none")}</>
  }
  return (
    <Link to={`/attention/${id}`} className={`${LINK} font-mono text-xs`} title={id}>
      {whole ? id : shortId(id)}
    </Link>
  )
}

type OrderLinkProps = { order: { id: string; display_id: number | null } | null }

/** The way to an order, by the number that people know it by. */
export function OrderLink({ order }: OrderLinkProps) {
  const { t } = useText()
  if (!order) {
    return <>{t("callbacks.none")}</>
  }
  const { id, display_id } = order
  return (
    <Link to={`/orders/${id}`} className={LINK} data-testid="callback-order">
      {display_id === null ? shortId(id) : t("callbacks.orderNumber", { number: display_id })}
    </Link>
  )
}

/** The way to a callback's details. */
export function CallbackLink({ id, whole = false }: { id: string; whole?: boolean }) {
  return (
    <Link
      to={`/callbacks/${id}`}
      className={`${LINK} font-mono text-xs`}
      title={id}
      data-testid="callback-link"
    >
      {whole ? id : shortId(id)}
    </Link>
  )
}

/** Enough of an id to tell it from its neighbours: `pcb_f4kq2n…`. */
function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 10)}…` : id
}
