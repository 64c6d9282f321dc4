import { paymentWords } from "./payment-words"
import { usePayment } from "./use-payment"

/** One payment, followed live. */
export function PaymentRow({ txnId }: { txnId: string }) {
  const { payment, failure } = usePayment(txnId)
  const words = payment && paymentWords(payment)
  const waiting = failure?.status === 404 ? failure.text : "Looking…"
  return (
    <li className="payment" data-testid={`payment-${txnId}`}>
      <span className={`dot ${words?.tone ?? "busy"}`} aria-hidden="true" />
      <div aria-live="polite">
        <p
          className="payment-title"
          data-testid="payment-state"
          data-state={payment?.state}
          data-final={payment?.final}
        >
          {words?.title ?? waiting}
        </p>
        {words && <p className="quiet small">{words.text}</p>}
        {failure && failure.status !== 404 && (
          <p className="small">{failure.text} We keep trying.</p>
        )}
      </div>
      <dl className="facts">
        {payment?.order_id && (
          <div>
            <dt>Order</dt>
            <dd data-testid="order-id">{payment.order_id}</dd>
          </div>
        )}
        <div>
          <dt>Payment</dt>
          <dd>{txnId}</dd>
        </div>
      </dl>
    </li>
  )
}
