/** One payment of the test, and what must have become of it in the end. Amounts in major units. */
export type LedgerPayment = {
  gateway: string
  cartId: string
  txnId: string
  /** What the payment is called at the gateway. */
  reference: string
  captured: number
  refunded: number
}

/** Every payment that was paid at the sandbox, and nothing else: what is checked in the end. */
export class Ledger {
  readonly payments: LedgerPayment[] = []

  add(payment: Omit<LedgerPayment, "captured" | "refunded">, captured: number): LedgerPayment {
    const added = { ...payment, captured, refunded: 0 }
    this.payments.push(added)
    return added
  }
}
