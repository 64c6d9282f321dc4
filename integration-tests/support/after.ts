import { Admin } from "./admin"
import { conformanceRows, openAt, type ConformanceRow } from "./conformance"
import { Gateway } from "./gateway"
import { makeOlder } from "./hurry"
import { untilSettled } from "./journal"
import { refundInPortal } from "./portal"

/** What can happen to money after it was paid, per gateway; what it cannot do is said here and tested. */
export type AfterRow = ConformanceRow & {
  /** Refunds so much in the gateway's portal; null where it has no refunds. */
  portalRefund: { amount: number; make: (reference: string) => Promise<unknown> } | null
  /** Gives a reservation up in the portal; null where money is taken at once. */
  portalCancel: ((reference: string) => Promise<unknown>) | null
  /** What becomes of stray money when a person gives it back. */
  stray: "refunded" | "voided" | "manual"
  /** Whether what was replaced can still be paid: a terminal is cleared first. */
  outlivesSession: boolean
}

type Own = Omit<AfterRow, keyof ConformanceRow>

const portal = (gateway: string, action: string, amount?: string) => (reference: string) =>
  new Gateway(gateway).portal(reference, action, amount)

const own: Record<string, Own> = {
  syok2pay: {
    portalRefund: { amount: 28.4, make: (reference) => refundInPortal(reference, "28.40") },
    portalCancel: null,
    stray: "refunded",
    outlivesSession: true,
  },
  "swedbank-pay": {
    portalRefund: { amount: 28.4, make: portal("swedbank-pay", "reversal", "2840") },
    portalCancel: portal("swedbank-pay", "cancel"),
    stray: "voided",
    outlivesSession: true,
  },
  inbank: {
    // A partial return shows in no answer of its API (inbank.md); a withdrawal does.
    portalRefund: { amount: 128.4, make: portal("inbank", "reversal") },
    portalCancel: null,
    stray: "refunded",
    outlivesSession: true,
  },
  b2binpay: {
    portalRefund: null,
    portalCancel: null,
    stray: "manual",
    outlivesSession: true,
  },
  kustom: {
    portalRefund: { amount: 28.4, make: portal("kustom", "refund", "2840") },
    portalCancel: null,
    stray: "refunded",
    outlivesSession: false,
  },
}

export const afterRows: AfterRow[] = conformanceRows.map((row) => ({ ...row, ...own[row.gateway] }))

/** A payment whose order stands. */
export async function ordered(row: AfterRow) {
  const payment = await openAt(row)
  await makeOlder(payment.txnId, 5)
  await new Gateway(row.gateway).act(payment.reference, { outcome: "paid" })
  const { order_id } = await untilSettled(payment.txnId, row.endings.paid.state)
  const orderId = String(order_id)
  const { id } = await new Admin().paymentOf(orderId)
  return { ...payment, orderId, paymentId: id }
}

/** The same with its money captured. */
export async function captured(row: AfterRow) {
  const payment = await ordered(row)
  if (!row.captured) {
    const { status } = await new Admin().capture(payment.paymentId)
    if (status !== 200) {
      throw new Error(`The payment was not captured: ${status}`)
    }
  }
  return payment
}
