import { Button, Hint, Skeleton, Text } from "@medusajs/ui"
import { usePayableOrder } from "../../hooks/use-payable-order"
import { formatMoney } from "../../lib/money"
import { outstandingOf } from "../../lib/outstanding"
import { useText } from "../../lib/use-text"
import { LoadError } from "../common/load-error"

type OrderSummaryProps = { orderId: string; onChange: () => void }

/** The order that is paid and what is outstanding of it, with a way back to the choice. */
export function OrderSummary({ orderId, onChange }: OrderSummaryProps) {
  const { t, locale } = useText()
  const { data: order, error, isPending, refetch } = usePayableOrder(orderId)

  const change = (
    <Button type="button" size="small" variant="transparent" onClick={onChange}>
      {t("inPerson.target.change")}
    </Button>
  )
  if (isPending) {
    return <Skeleton className="h-20 w-full" />
  }
  if (error) {
    return (
      <div className="flex flex-col items-start gap-y-2">
        <LoadError error={error} onRetry={refetch} />
        {change}
      </div>
    )
  }

  const outstanding = outstandingOf(order)
  const title = order.status === "draft" ? "inPerson.order.draft" : "inPerson.order.order"
  return (
    <div
      className="bg-ui-bg-component shadow-elevation-card-rest flex flex-col gap-y-2 rounded-lg p-4"
      data-testid="in-person-order"
    >
      <div className="flex items-center justify-between gap-x-4">
        <Text size="small" leading="compact" weight="plus">
          {t(title, { number: order.display_id })}
        </Text>
        {change}
      </div>
      {outstanding > 0 ? (
        <div className="flex items-center justify-between gap-x-4">
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {t("inPerson.order.outstanding")}
          </Text>
          <Text size="small" leading="compact" weight="plus" data-testid="in-person-outstanding">
            {formatMoney(outstanding, order.currency_code, locale)}
          </Text>
        </div>
      ) : (
        <Hint>
          {t(order.status === "canceled" ? "inPerson.order.canceled" : "inPerson.order.nothing")}
        </Hint>
      )}
    </div>
  )
}
