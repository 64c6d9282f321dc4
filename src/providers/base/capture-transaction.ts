import type { Account } from "../../accounts/account"
import { Money, type DecimalInput } from "../../gateways/money"
import type { Transaction } from "../../modules/payment-journal/store"
import { moveOnce } from "./move-once"
import type { ProviderContainer } from "./provider-container"
import { recordedTotal } from "./recorded-total"

/**
 * Captures at the gateway exactly what Medusa has recorded and the gateway has not yet captured.
 * Medusa passes no amount, so it is read from the capture row that it has just committed
 * (research/medusa-core.md 3). When the gateway captured first (sale, portal, settling), the sum of
 * Medusa's captures is already covered and nothing is sent.
 */
export async function captureTransaction(
  container: ProviderContainer,
  { client }: Account,
  transaction: Transaction,
  captureId: string | undefined
): Promise<void> {
  if (!captureId) {
    return
  }
  const { amount, total } = await capturesOf(container, captureId, transaction)
  if (total.compare(transaction.captured) <= 0) {
    return
  }
  await moveOnce(container.__pg_connection__, transaction, {
    kind: "capture",
    amount,
    medusaId: captureId,
    recorded: async () => (await capturesOf(container, captureId, transaction)).total,
    send: (facts, due, key) => client.capture(facts, due, key),
  })
}

/** The capture's amount at the gateway, and the sum of all captures that Medusa has recorded. */
async function capturesOf(
  { captureService }: ProviderContainer,
  captureId: string,
  { amount: paid }: Transaction
) {
  const { row, total } = await recordedTotal(captureService, captureId, paid)
  const given = row.amount as DecimalInput
  const rounded = Money.ofTotal(given, paid.currency, paid.exponent)
  // Medusa's own total may have more decimals than the currency; a part that a person typed is
  // sent as it is or not at all.
  const amount = rounded.equals(paid)
    ? rounded
    : Money.ofDecimal(given, paid.currency, paid.exponent)
  return { amount, total }
}
