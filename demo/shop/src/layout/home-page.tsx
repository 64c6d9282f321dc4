import { ProductGrid } from "../catalog/product-grid"
import { PaymentsBox } from "../payments/payments-box"
import { useShop } from "../shop/shop-provider"
import { Alert } from "./alert"
import { usePageTitle } from "./use-page-title"

/** Products, and above them the payments that this browser has started. */
export function HomePage() {
  const { cartFailure } = useShop()
  usePageTitle()
  return (
    <>
      <PaymentsBox />
      <div className="hero">
        <h1>Good things for every day</h1>
        <p className="quiet">Made slowly, in small numbers, by people we know.</p>
      </div>
      <Alert failure={cartFailure} />
      <ProductGrid />
    </>
  )
}
