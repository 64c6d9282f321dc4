import { RadioGroup, Text } from "@medusajs/ui"
import { useId } from "react"
import type { TargetKind } from "../../lib/in-person/payable-target"
import { useText } from "../../lib/use-text"
import { CartField } from "./cart-field"
import { OrderFinder } from "./order-finder"
import { OrderSummary } from "./order-summary"

type TargetFieldsProps = {
  kind: TargetKind
  onKind: (kind: TargetKind) => void
  cartId: string
  orderId: string | undefined
  onCart: (cartId: string) => void
  /** Called without an id when something else is to be paid. */
  onOrder: (orderId?: string) => void
}

/** What is paid: a cart by its id, or an order or draft order by its number. */
export function TargetFields(props: TargetFieldsProps) {
  const { kind, onKind, cartId, orderId, onCart, onOrder } = props
  const { t } = useText()
  const labelId = useId()

  if (orderId) {
    return <OrderSummary orderId={orderId} onChange={() => onOrder()} />
  }
  return (
    <div className="flex flex-col gap-y-4">
      <div className="flex flex-col gap-y-2">
        <Text id={labelId} size="small" weight="plus">
          {t("inPerson.target.label")}
        </Text>
        <RadioGroup
          aria-labelledby={labelId}
          value={kind}
          onValueChange={(chosen) => onKind(chosen === "order" ? "order" : "cart")}
          className="grid-cols-1 md:grid-cols-2"
        >
          <RadioGroup.ChoiceBox
            value="cart"
            label={t("inPerson.target.cart")}
            description={t("inPerson.target.cartHint")}
            data-testid="in-person-target-cart"
          />
          <RadioGroup.ChoiceBox
            value="order"
            label={t("inPerson.target.order")}
            description={t("inPerson.target.orderHint")}
            data-testid="in-person-target-order"
          />
        </RadioGroup>
      </div>
      {kind === "cart" ? (
        <CartField value={cartId} onChange={onCart} />
      ) : (
        <OrderFinder onFound={onOrder} />
      )}
    </div>
  )
}
