import { Link, useParams } from "react-router-dom"

import { usePageTitle } from "../layout/use-page-title"
import { PaymentRow } from "./payment-row"
import { PaymentsBox } from "./payments-box"
import { isTransactionId } from "./payments-memory"

/** Where an account with storefront return pages sends the browser: `/payments/<txn_id>`. */
export function PaymentPage() {
  const { txn_id: txnId } = useParams()
  usePageTitle("Your payment")
  return (
    <>
      <section className="payments" aria-labelledby="payment-title">
        <header className="payments-head">
          <h1 id="payment-title">Your payment</h1>
          <Link to="/">Back to the shop</Link>
        </header>
        {isTransactionId(txnId) ? (
          <ul>
            <PaymentRow key={txnId} txnId={txnId} />
          </ul>
        ) : (
          <p>There is no payment at this address.</p>
        )}
      </section>
      <PaymentsBox except={txnId} />
    </>
  )
}
