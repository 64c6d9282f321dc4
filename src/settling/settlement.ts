import type { TransactionState } from "../gateways/contract"

/** How a try to settle ended. */
export type Settlement =
  /** Medusa equals the gateway now. */
  | { status: "settled"; state: TransactionState; orderId: string | null }
  /** The gateway itself has not decided; the reconciler goes on asking. */
  | { status: "pending"; state: TransactionState; reason: string }
  /** Something in our way; try again soon. */
  | { status: "retry"; reason: string }
  /** A person must look. */
  | { status: "attention"; reason: string }
