import { Button } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { useDeviceAccounts } from "../../hooks/use-device-accounts"
import { usePayableOrder } from "../../hooks/use-payable-order"
import { usePaymentDevices } from "../../hooks/use-payment-devices"
import { formatMoney } from "../../lib/money"
import { outstandingOf } from "../../lib/outstanding"
import { useText } from "../../lib/use-text"
import { FactRow } from "../common/fact-row"
import { Section } from "../common/section"

/**
 * Offers to take what is outstanding of an order or a draft order on a device. Shows nothing, not
 * even an error, where that is not possible: the page around it is about the order.
 */
export function TakePaymentCard({ orderId }: { orderId: string }) {
  const { t, locale } = useText()
  const { data: accounts } = useDeviceAccounts()
  const { data: devices } = usePaymentDevices(accounts?.[0]?.account)
  const { data: order } = usePayableOrder(orderId)
  const outstanding = order ? outstandingOf(order) : 0

  if (!order || !outstanding || !devices?.length) {
    return null
  }
  return (
    <Section title={t("inPerson.widget.title")}>
      <dl>
        <FactRow label={t("inPerson.order.outstanding")}>
          {formatMoney(outstanding, order.currency_code, locale)}
        </FactRow>
      </dl>
      <div className="flex justify-end px-6 py-4">
        <Button asChild size="small" variant="secondary">
          <Link
            to={`/in-person-payments?order_id=${encodeURIComponent(orderId)}`}
            data-testid="in-person-take"
          >
            {t("inPerson.widget.action")}
          </Link>
        </Button>
      </div>
    </Section>
  )
}
