import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { OrderPaymentsCard } from "../components/order-payments/order-payments-card"

/** The payments of an order at their gateways, beside what Medusa knows of them. */
const OrderPaymentsWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderPaymentsCard orderId={data.id} />
)

export const config = defineWidgetConfig({
  id: "verified-payments:order-payments",
  zone: "order.details.side.after",
})

export default OrderPaymentsWidget
