import { Link } from "react-router-dom"

import { useShop } from "../shop/shop-provider"
import { PaymentFacts } from "./payment-facts"
import { endedUnpaid, paymentWords } from "./payment-words"
import { usePayment } from "./use-payment"

/** One payment, followed live; a cart whose payment failed is one click from another try. */
export function PaymentRow({ txnId }: { txnId: string }) {
  const { cart } = useShop()
  const { payment, failure } = usePayment(txnId)
  const unknown = failure?.status === 404
  const words = payment && paymentWords(payment)
  const retry = payment && endedUnpaid(payment) && payment.cart_id === cart?.id
  return (
    <li className="payment" data-testid={`payment-${txnId}`}>
      <span className={`dot ${words?.tone ?? (unknown ? "unknown" : "busy")}`} aria-hidden="true" />
      <div aria-live="polite">
        <p
          className="payment-title"
          data-testid="payment-state"
          data-state={payment?.state}
          data-final={payment?.final}
        >
          {words?.title ?? (unknown ? failure.text : "Looking…")}
        </p>
        {words && (
          <p className="quiet small">
            {words.text} {retry && <Link to="/checkout">Try again</Link>}
          </p>
        )}
        {failure && !unknown && <p className="small">{failure.text} We keep trying.</p>}
      </div>
      <PaymentFacts txnId={txnId} orderId={payment?.order_id} />
    </li>
  )
}
