import type { CartLine } from "../api/types"
import { ProductPicture } from "../catalog/product-picture"
import { formatMoney } from "../money"
import { useShop } from "../shop/shop-provider"
import { lineVariant } from "./line-variant"

/** One product of the cart with its quantity; less than one takes it out. */
export function CartLineRow({ line, currency }: { line: CartLine; currency: string }) {
  const { changing, setQuantity } = useShop()
  const title = line.product_title ?? line.title
  const variant = lineVariant(line)
  return (
    <li className="line">
      <ProductPicture title={title} source={line.thumbnail} />
      <div>
        <p className="line-title">{title}</p>
        {variant && <p className="quiet small">{variant}</p>}
        <div className="stepper">
          <button
            type="button"
            disabled={changing}
            aria-label={line.quantity > 1 ? `One ${title} less` : `Remove ${title}`}
            onClick={() => void setQuantity(line.id, line.quantity - 1)}
          >
            −
          </button>
          <output aria-label={`Quantity of ${title}`}>{line.quantity}</output>
          <button
            type="button"
            disabled={changing}
            aria-label={`One ${title} more`}
            onClick={() => void setQuantity(line.id, line.quantity + 1)}
          >
            +
          </button>
        </div>
      </div>
      <p className="line-price">{formatMoney(line.unit_price * line.quantity, currency)}</p>
    </li>
  )
}
