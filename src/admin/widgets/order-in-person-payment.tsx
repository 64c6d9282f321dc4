import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { TakePaymentCard } from "../components/in-person/take-payment-card"

/** Takes what is outstanding of an order or a draft order on a device. */
const OrderInPersonPaymentWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <TakePaymentCard orderId={data.id} />
)

export const config = defineWidgetConfig({
  id: "verified-payments:in-person-payment",
  zone: ["order.details.side.after", "draft_order.details.side.after"],
})

export default OrderInPersonPaymentWidget
