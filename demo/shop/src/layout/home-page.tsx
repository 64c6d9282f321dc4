import { ProductGrid } from "../catalog/product-grid"
import { PaymentsBox } from "../payments/payments-box"
import { usePageTitle } from "./use-page-title"

/** Products, and above them the payments that this browser has started. */
export function HomePage() {
  usePageTitle()
  return (
    <>
      <PaymentsBox />
      <div className="hero">
        <h1>Good things for every day</h1>
        <p className="quiet">Made slowly, in small numbers, by people we know.</p>
      </div>
      <ProductGrid />
    </>
  )
}
