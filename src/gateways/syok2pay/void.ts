import type { GatewayTruth, TransactionFacts } from "../contract"
import type { Context } from "./context"
import { voidPayload } from "./payloads"
import { voidReference } from "./references"
import { writeOnce } from "./write"

/**
 * Voids a whole paid payment. `key` is Medusa's payment or refund id and names the void at the
 * gateway. Throws GatewayError; kind unsupported means that it is too late and a refund is needed.
 */
export function voidPayment(
  context: Context,
  transaction: TransactionFacts,
  key: string
): Promise<GatewayTruth> {
  return writeOnce(context, {
    call: "void",
    transaction,
    payload: voidPayload(transaction, voidReference(key), context.options),
    isDone: (truth) =>
      truth.state === "cancelled" || truth.movements.some(({ kind }) => kind === "void"),
  })
}
