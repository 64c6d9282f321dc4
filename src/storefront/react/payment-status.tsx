"use client"

import { useEffect, useRef } from "react"
import { endedUnpaid, type PaymentStatus as Status } from "../payment-status"
import { paymentLabels, paymentWords } from "../payment-words"
import type { StoreClient } from "../store-client"
import { usePayment } from "./use-payment"

export type PaymentStatusProps = {
  /** The same object at every render: make it outside of the component. */
  sdk: StoreClient
  txnId: string
  /** Language of the words, such as "et-EE"; English when it is none of the eleven. */
  locale?: string
  /** Who takes the payment, named in the words: `providerName(providerId)`. */
  service?: string
  /** Where the shopper can pay again; offered only when no money came. */
  retryHref?: string
  /** Called once, when the order stands: forget the cart and show the order. */
  onPlaced?: (payment: Status) => void
  className?: string
}

/**
 * A payment in the shopper's words, followed live. Plain markup: style it by `data-state`, `data-final`
 * and the class you give. Screen readers hear every change.
 */
export function PaymentStatus({
  sdk,
  txnId,
  locale,
  service,
  retryHref,
  onPlaced,
  className,
}: PaymentStatusProps) {
  const { payment, failure } = usePayment(sdk, txnId)
  const told = useRef<string | null>(null)
  useEffect(() => {
    if (payment?.order_placed && told.current !== payment.txn_id) {
      told.current = payment.txn_id
      onPlaced?.(payment)
    }
  }, [payment, onPlaced])

  const missing = failure?.status === 404
  const waiting = !payment && !missing
  const labels = paymentLabels(locale)
  const words = waiting
    ? { title: "…", text: "", note: "", progress: undefined }
    : paymentWords(payment, { locale, service })
  return (
    <section
      className={className}
      role="status"
      aria-live="polite"
      aria-busy={!payment?.final && !missing}
      data-testid="payment-status"
      data-state={payment?.state}
      data-final={payment?.final}
    >
      <h2>{words.title}</h2>
      {words.text && <p>{words.text}</p>}
      {words.progress && <p>{words.progress}</p>}
      {words.note && <p>{words.note}</p>}
      {failure && !missing && <p>{labels.offline}</p>}
      {payment && retryHref && endedUnpaid(payment) && (
        <p>
          <a href={retryHref}>{labels.retry}</a>
        </p>
      )}
      <p>
        <small>
          {labels.number} <span translate="no">{txnId}</span>
        </small>
      </p>
    </section>
  )
}
