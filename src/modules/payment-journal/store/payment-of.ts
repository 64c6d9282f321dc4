import type { CallbackReading } from "../../../gateways/contract"

/**
 * Condition on `payment_transaction` for the payment that a callback is about, and the values of its
 * `?`, the account first: the one that its URL names, else the one that it names itself.
 */
export function paymentOf(
  account: string,
  urlTransactionId: string | null,
  reading: Pick<CallbackReading, "reference" | "gatewayId" | "gatewayIds"> | null
): [condition: string, values: unknown[]] {
  if (urlTransactionId !== null) {
    return ["id = ?", [account, urlTransactionId]]
  }
  const { reference, gatewayId, gatewayIds } = reading ?? {}
  if (reference) {
    return ["reference = ?", [account, reference]]
  }
  return gatewayId || !gatewayIds
    ? ["gateway_id = ?", [account, gatewayId ?? null]]
    : ["gateway_ids @> ?::jsonb", [account, JSON.stringify(gatewayIds)]]
}
