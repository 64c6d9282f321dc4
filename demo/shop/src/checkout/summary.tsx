import type { Cart } from "../api/types"
import { lineVariant } from "../cart/line-variant"
import { formatMoney } from "../money"

/** What is bought and what it costs, as Medusa counts it. */
export function Summary({ cart }: { cart: Cart }) {
  const money = (amount: number) => formatMoney(amount, cart.currency_code)
  const delivered = (cart.shipping_methods?.length ?? 0) > 0
  return (
    <>
      <h2>Your order</h2>
      <ul className="bought">
        {cart.items?.map((line) => (
          <li key={line.id} className="row">
            <span>
              {line.quantity} × {line.product_title ?? line.title}{" "}
              <span className="quiet">{lineVariant(line)}</span>
            </span>
            <span>{money(line.unit_price * line.quantity)}</span>
          </li>
        ))}
      </ul>
      <p className="row quiet">
        <span>Delivery</span>
        <span>{delivered ? money(cart.shipping_total) : "…"}</span>
      </p>
      {cart.tax_total > 0 && (
        <p className="row quiet">
          <span>Tax</span>
          <span>{money(cart.tax_total)}</span>
        </p>
      )}
      <p className="row total">
        <span>Total</span>
        <span data-testid="total">{money(cart.total)}</span>
      </p>
    </>
  )
}
