interface PaymentFactsProps {
  txnId: string
  orderId: string | null | undefined
}

/** The ids by which the shop's admin finds a payment. */
export function PaymentFacts({ txnId, orderId }: PaymentFactsProps) {
  return (
    <dl className="facts">
      {orderId && (
        <div>
          <dt>Order</dt>
          <dd data-testid="order-id">{orderId}</dd>
        </div>
      )}
      <div>
        <dt>Payment</dt>
        <dd>{txnId}</dd>
      </div>
    </dl>
  )
}
