import { useState } from "react"

import { browserStore } from "../api/browser-store"
import { PaymentRow } from "./payment-row"
import { forgetPayments, recallPayments } from "./payments-memory"

/** The payments that this browser has started, newest first; nothing when there are none. */
export function PaymentsBox({ except }: { except?: string }) {
  const [ids, setIds] = useState(() => recallPayments(browserStore))
  const shown = ids.filter((id) => id !== except)
  if (shown.length === 0) {
    return null
  }
  const clear = () => {
    forgetPayments(browserStore, shown)
    setIds(recallPayments(browserStore))
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
