import type { TransactionState } from "../gateways/contract"

/** When the gateway was asked (ISO 8601, the database's clock), and milliseconds until it had answered. */
export type Inquiry = { at: string; ms: number }

/** How a try to settle ended. */
export type Settlement = { inquiry?: Inquiry } &
  /** Medusa equals the gateway now. */
  (
    | { status: "settled"; state: TransactionState; orderId: string | null }
    /** The gateway itself has not decided; the reconciler goes on asking. */
    | { status: "pending"; state: TransactionState; reason: string }
    /** Something in our way; try again soon. */
    | { status: "retry"; reason: string }
    /** A person must look. */
    | { status: "attention"; reason: string }
  )
