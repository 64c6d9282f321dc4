import { isTransactionId } from "medusa-verified-payments/storefront"
import { PaymentStatus } from "medusa-verified-payments/storefront/react"
import { Link, useParams } from "react-router-dom"

import { usePageTitle } from "../layout/use-page-title"
import { useShop } from "../shop/shop-provider"
import { PaymentsBox } from "./payments-box"

/** Where an account with storefront return pages sends the browser: `/payments/<txn_id>`. */
export function PaymentPage() {
  const { txn_id: txnId } = useParams()
  const { sdk, cartPlaced } = useShop()
  usePageTitle("Your payment")
  return (
    <>
      <section className="payments" aria-labelledby="payment-title">
        <header className="payments-head">
          <h1 id="payment-title">Your payment</h1>
          <Link to="/">Back to the shop</Link>
        </header>
        {isTransactionId(txnId) ? (
          <PaymentStatus
            key={txnId}
            sdk={sdk}
            txnId={txnId}
            locale={navigator.language}
            service="the payment service"
            retryHref="/checkout"
            onPlaced={({ cart_id }) => cart_id && cartPlaced(cart_id)}
            className="payment-status"
          />
        ) : (
          <p>There is no payment at this address.</p>
        )}
      </section>
      <PaymentsBox except={txnId} />
    </>
  )
}
