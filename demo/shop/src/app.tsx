import { BrowserRouter, Route, Routes } from "react-router-dom"

import { CheckoutPage } from "./checkout/checkout-page"
import { HomePage } from "./layout/home-page"
import { Page } from "./layout/page"
import { PaymentPage } from "./payments/payment-page"
import { Opening } from "./shop/opening"

/** The whole shop; everything below `Opening` can rely on settings and regions. */
export function App() {
  return (
    <BrowserRouter>
      <Opening>
        <Page>
          <Routes>
            <Route path="/checkout" element={<CheckoutPage />} />
            <Route path="/payments/:txn_id" element={<PaymentPage />} />
            <Route path="*" element={<HomePage />} />
          </Routes>
        </Page>
      </Opening>
    </BrowserRouter>
  )
}
