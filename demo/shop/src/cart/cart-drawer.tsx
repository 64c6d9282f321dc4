import { useEffect, useRef, type MouseEvent } from "react"
import { useNavigate } from "react-router-dom"

import { Alert } from "../layout/alert"
import { formatMoney } from "../money"
import { useShop } from "../shop/shop-provider"
import { CartLineRow } from "./cart-line-row"

/** The cart beside the page: a native dialog, so that Escape and focus work as everywhere. */
export function CartDrawer() {
  const { cart, cartFailure, changing, cartOpen, showCart } = useShop()
  const dialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const lines = cart?.items ?? []

  useEffect(() => {
    if (cartOpen) {
      dialog.current?.showModal()
    } else {
      dialog.current?.close()
    }
  }, [cartOpen])

  const closeFromOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) {
      showCart(false)
    }
  }
  const goToCheckout = () => {
    showCart(false)
    navigate("/checkout")
  }

  return (
    <dialog
      ref={dialog}
      className="drawer"
      data-testid="cart"
      aria-labelledby="cart-title"
      onClose={() => showCart(false)}
      onClick={closeFromOutside}
    >
      <div className="drawer-body" aria-busy={changing}>
        <header className="drawer-head">
          <h2 id="cart-title">Your cart</h2>
          <button type="button" className="plain" onClick={() => showCart(false)}>
            Close
          </button>
        </header>
        <Alert failure={cartFailure} />
        {!cart || lines.length === 0 ? (
          <p className="quiet">There is nothing in it yet.</p>
        ) : (
          <>
            <ul className="lines">
              {lines.map((line) => (
                <CartLineRow key={line.id} line={line} currency={cart.currency_code} />
              ))}
            </ul>
            <footer className="drawer-foot">
              <p className="row total">
                <span>Subtotal</span>
                <span>{formatMoney(cart.item_total, cart.currency_code)}</span>
              </p>
              <button
                type="button"
                className="primary wide"
                data-testid="checkout"
                onClick={goToCheckout}
              >
                Checkout
              </button>
            </footer>
          </>
        )}
      </div>
    </dialog>
  )
}
