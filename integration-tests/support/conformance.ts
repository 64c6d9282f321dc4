import type { Delivery } from "./deliver"
import { messageFor, signed } from "./syok2pay-messages"

export type Answer = { status: number; type: string; text: string }

/**
 * What the conformance suite must know about a gateway. Everything else, from opening to paying at
 * the sandbox, is the same for all: a further gateway is one more row here.
 */
export type ConformanceRow = {
  /** Its face at the sandbox. */
  gateway: string
  /** An account of the test server; the provider is `pp_<account>`. */
  account: string
  /** What the gateway would send about a paid transaction, proof and all. */
  genuine: (txnId: string) => Promise<Delivery>
  /** The same without any proof. */
  unproven: (txnId: string) => Promise<Delivery>
  /** The acknowledgement that makes it stop sending. */
  acknowledged: Answer
  /** Our answer to no proof and to another account's transaction. */
  refused: Answer
  unknown: Answer
}

const json = (status: number, text: string): Answer => ({ status, type: "application/json", text })

export const conformanceRows: ConformanceRow[] = [
  {
    gateway: "syok2pay",
    account: "syok2pay_main",
    genuine: async (txnId) => {
      const message = await messageFor(txnId)
      return { headers: signed(message), body: JSON.stringify(message) }
    },
    unproven: async (txnId) => ({
      headers: { "content-type": "application/json" },
      body: JSON.stringify(await messageFor(txnId)),
    }),
    acknowledged: json(200, '{"success":true}'),
    refused: json(401, '{"success":false}'),
    unknown: json(404, '{"success":false}'),
  },
]
