import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import { Money, type DecimalInput } from "../../gateways/money"
import { rememberGatewayId, type Transaction } from "../../modules/payment-journal/store"
import { moveOnce } from "./move-once"
import type { ProviderContainer } from "./provider-container"
import { recordedTotal } from "./recorded-total"

/**
 * Refunds exactly the amount asked for; an amount that the currency cannot hold is an error, never
 * rounded. `refundId` is Medusa's id of the refund. When the gateway has refunded first (in its
 * portal), the sum of Medusa's refunds is already covered and nothing is sent.
 */
export async function refundTransaction(
  { __pg_connection__: db, refundService }: ProviderContainer,
  { client, gateway }: Account,
  transaction: Transaction,
  asked: DecimalInput,
  refundId: string | undefined
): Promise<void> {
  const amount = Money.ofDecimal(asked, transaction.amount.currency, transaction.amount.exponent)
  if (!refundId) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A refund needs Medusa's refund id, so that it can never be sent twice"
    )
  }
  const recorded = async () =>
    (await recordedTotal(refundService, refundId, transaction.amount)).total
  if ((await recorded()).compare(transaction.refunded) <= 0) {
    return
  }
  if (gateway.capabilities.refund === "manual") {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${gateway.label} cannot refund through its API. Refund ${amount} in its portal.`
    )
  }
  await moveOnce(db, transaction, {
    kind: "refund",
    amount,
    medusaId: refundId,
    recorded,
    send: (facts, due, key) =>
      client.refund(facts, due, key, (name, id) => rememberGatewayId(db, facts.id, name, id)),
  })
}
