/** What has happened to a payment, in words no gateway owns. Refunds are amounts beside it. */
export type PaymentState = "pending" | "paid" | "declined" | "cancelled" | "expired" | "voided"

/** How a gateway treats `{placeholders}` of the URLs it was given. */
export type PlaceholderMood = "raw" | "encoded" | "none"

export interface Refund {
  reference: string
  /** Text in the gateway's own notation. */
  amount: string
  at: Date
}

/** One payment at one face. Amounts are text in the gateway's own notation. */
export interface Payment {
  gateway: string
  /** Id of the hosted session: the one in the pay page's address. */
  id: string
  txnId: string
  reference: string
  description: string
  merchantName: string
  channel: string
  /** What the shop asked for; `amount` and `currency` are what was really paid. */
  requested: { amount: string; currency: string }
  amount: string
  currency: string
  state: PaymentState
  refunds: Refund[]
  frontendUrl: string
  /** Empty when the shop gave none: then it is not called back. */
  backendUrl: string
  paymentUrl: string
  placeholders: PlaceholderMood
  createdAt: Date
  expiresAt: Date
  paidAt?: Date
  /** Inquiry calls received, refused ones included. */
  inquiries: number
}

/**
 * What one answer or callback says about a payment. Faults twist claims, never the payment, so a
 * lie is told once and the truth stays readable.
 */
export interface Claim {
  reference: string
  txnId: string
  amount: string
  currency: string
  /** The gateway's own word. */
  status: string
  refundedAmount: string
  /** Where the gateway tells them apart: what was confirmed, and what of it was taken. */
  authorizedAmount?: string
  capturedAmount?: string
  paidAt?: Date
}
