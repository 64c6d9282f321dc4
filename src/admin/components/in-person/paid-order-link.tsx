import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { usePayableOrder } from "../../hooks/use-payable-order"
import { useText } from "../../lib/use-text"

/** The way to the order that has been paid. */
export function PaidOrderLink({ orderId }: { orderId: string }) {
  const { t } = useText()
  const { data: order } = usePayableOrder(orderId)
  return (
    <Button asChild variant="secondary" size="small">
      <Link to={`/orders/${orderId}`} data-testid="in-person-order-link">
        {t("inPerson.paidOrder", { number: order?.display_id ?? "…" })}
      </Link>
    </Button>
  )
}
