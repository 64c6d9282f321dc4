import { Link } from "react-router-dom"

import { useShop } from "../shop/shop-provider"
import { RegionSwitch } from "./region-switch"

/** Name of the shop, region and cart. */
export function Header() {
  const { cart, showCart } = useShop()
  const count = (cart?.items ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <header className="header">
      <div className="frame header-row">
        <Link to="/" className="wordmark">
          Harbour Goods
        </Link>
        <RegionSwitch />
        <button
          type="button"
          className="cart-button"
          data-testid="open-cart"
          onClick={() => showCart(true)}
        >
          Cart
          <span
            className="count"
            data-testid="cart-count"
            aria-label={count === 1 ? "1 item" : `${count} items`}
          >
            {count}
          </span>
        </button>
      </div>
    </header>
  )
}
