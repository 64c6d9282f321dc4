import { Link } from "react-router-dom"

import { Alert } from "../layout/alert"
import { usePageTitle } from "../layout/use-page-title"
import { PaymentsBox } from "../payments/payments-box"
import { useShop } from "../shop/shop-provider"
import { CheckoutForm } from "./checkout-form"

/** Everything between a filled cart and the gateway's page. */
export function CheckoutPage() {
  const { cart, cartFailure, changing, region } = useShop()
  usePageTitle("Checkout")
  if (cart?.items?.length) {
    return (
      <>
        <h1>Checkout</h1>
        <Alert failure={cartFailure} />
        <CheckoutForm key={`${cart.id} ${region.id}`} cart={cart} />
      </>
    )
  }
  return (
    <>
      <PaymentsBox />
      <h1>Checkout</h1>
      <Alert failure={cartFailure} />
      <p className="quiet">{changing ? "Fetching your cart…" : "Your cart is empty."}</p>
      <p>
        <Link to="/">Look at the products</Link>
      </p>
    </>
  )
}
