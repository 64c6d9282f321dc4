import type { MedusaContainer } from "@medusajs/framework/types"
import { BigNumber, ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils"
import type { CartFacts, CartLine } from "../gateways/contract"
import { LINE_FIELDS, decimal, linesOf, shippingOf, text, type Row } from "./lines"

const FIELDS = [
  "id",
  "display_id",
  "status",
  "is_draft_order",
  "email",
  "locale",
  "customer_id",
  "currency_code",
  "tax_total",
  "summary",
  ...LINE_FIELDS,
]

export type OrderFacts = {
  canceled: boolean
  displayId: string
  /** Decimal text in major units; not positive when nothing is to be paid. */
  outstanding: string
  /** Lines of what is outstanding. */
  cart: CartFacts
}

/** What is still to be paid of an order or a draft order; null when there is no such order. */
export async function loadOrderFacts(
  container: MedusaContainer,
  orderId: string
): Promise<OrderFacts | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } })
  return data[0] ? toFacts(data[0] as unknown as Row) : null
}

function toFacts(order: Row): OrderFacts {
  const { pending_difference } = (order.summary ?? {}) as { pending_difference?: unknown }
  const outstanding = decimal(pending_difference ?? order.total)
  const isWhole = MathBN.eq(outstanding, decimal(order.total))
  return {
    canceled: order.status === "canceled",
    displayId: decimal(order.display_id),
    outstanding,
    cart: {
      id: String(order.id),
      email: text(order.email),
      locale: text(order.locale),
      customer_id: text(order.customer_id),
      currency_code: String(order.currency_code),
      lines: isWhole ? linesOf(order) : [restLine(order, outstanding)],
      shipping: isWhole ? shippingOf(order) : [],
    },
  }
}

/** Part of an order is no line of it: one line says so, with its share of the order's tax. */
function restLine(order: Row, outstanding: string): CartLine {
  const total = decimal(order.total)
  const share = MathBN.eq(total, 0) ? 0 : MathBN.div(outstanding, total)
  return {
    id: String(order.id),
    title: `Order ${decimal(order.display_id)}, outstanding amount`,
    quantity: 1,
    total: outstanding,
    tax_total: new BigNumber(MathBN.mult(decimal(order.tax_total), share)).toString(),
  }
}
