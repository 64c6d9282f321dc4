import { endedUnpaid, paymentLabels, paymentWords } from "medusa-verified-payments/storefront"
import { usePayment } from "medusa-verified-payments/storefront/react"
import { useEffect } from "react"
import { Link } from "react-router-dom"

import { useShop } from "../shop/shop-provider"
import { PaymentFacts } from "./payment-facts"
import { paymentTone } from "./payment-tone"

/** One payment, followed live; a cart whose payment failed is one click from another try. */
export function PaymentRow({ txnId }: { txnId: string }) {
  const { sdk, cart, cartPlaced } = useShop()
  const { payment, failure } = usePayment(sdk, txnId)
  const unknown = failure?.status === 404
  const words = payment || unknown ? paymentWords(payment, { service: "the gateway" }) : undefined
  const retry = payment && endedUnpaid(payment) && payment.cart_id === cart?.id

  const placedCart = payment?.order_placed ? payment.cart_id : null
  useEffect(() => {
    if (placedCart) {
      cartPlaced(placedCart)
    }
  }, [placedCart, cartPlaced])

  return (
    <li className="payment" data-testid={`payment-${txnId}`}>
      <span
        className={`dot ${payment ? paymentTone(payment) : unknown ? "unknown" : "busy"}`}
        aria-hidden="true"
      />
      <div aria-live="polite">
        <p
          className="payment-title"
          data-testid="payment-state"
          data-state={payment?.state}
          data-final={payment?.final}
        >
          {words?.title ?? "Looking…"}
        </p>
        {words && (
          <p className="quiet small">
            {words.text} {retry && <Link to="/checkout">{paymentLabels().retry}</Link>}
          </p>
        )}
        {failure && !unknown && <p className="small">{paymentLabels().offline}</p>}
      </div>
      <PaymentFacts txnId={txnId} orderId={payment?.order_id} />
    </li>
  )
}
