import type { PaymentStatus } from "../payment-status"
import type { StoreClient } from "../store-client"

/** A payment's status as the store API answers it. */
export const statusWith = (differs: Partial<PaymentStatus> = {}): PaymentStatus => ({
  txn_id: "txn_a",
  state: "opened",
  attention: false,
  final: false,
  order_placed: false,
  order_id: null,
  cart_id: "cart_a",
  ...differs,
})

/** What js-sdk throws for an answer that is no 2xx. */
export const answered = (status: number, message: string): Error =>
  Object.assign(new Error(message), { status, statusText: "" })

/**
 * A client that answers from a list, the last answer again and again; what was asked is in `asked`.
 * An error is thrown instead of answered.
 */
export function scriptedClient(
  statuses: (PaymentStatus | Error)[],
  sessions: { provider_id: string; data: Record<string, unknown> }[] = []
) {
  const asked: string[] = []
  const initiated: unknown[][] = []
  const client = {
    client: {
      fetch: async (path: string) => {
        asked.push(path)
        const next = statuses.length > 1 ? statuses.shift() : statuses[0]
        if (next instanceof Error) {
          throw next
        }
        return { payment: next }
      },
    },
    store: {
      payment: {
        initiatePaymentSession: async (...args: unknown[]) => {
          initiated.push(args)
          return { payment_collection: { payment_sessions: sessions } }
        },
      },
    },
  } as unknown as StoreClient
  return { client, asked, initiated }
}
