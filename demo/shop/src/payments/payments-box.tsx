import { paymentMemory } from "medusa-verified-payments/storefront"
import { useState } from "react"

import { PaymentRow } from "./payment-row"

const memory = paymentMemory()

/** The payments that this browser has started, newest first; nothing when there are none. */
export function PaymentsBox({ except }: { except?: string }) {
  const [ids, setIds] = useState(memory.recall)
  const shown = ids.filter((id) => id !== except)
  if (shown.length === 0) {
    return null
  }
  const clear = () => {
    memory.forget(shown)
    setIds(memory.recall())
  }
  return (
    <section className="payments" aria-labelledby="payments-title" data-testid="payments">
      <header className="payments-head">
        <h2 id="payments-title">{except ? "Your other payments" : "Your payments"}</h2>
        <button type="button" className="plain" onClick={clear}>
          Clear list
        </button>
      </header>
      <ul>
        {shown.map((id) => (
          <PaymentRow key={id} txnId={id} />
        ))}
      </ul>
    </section>
  )
}
