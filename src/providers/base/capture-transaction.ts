import { MedusaError } from "@medusajs/framework/utils"
import type { Account } from "../../accounts/account"
import { Money, type DecimalInput } from "../../gateways/money"
import type { Transaction } from "../../modules/payment-journal/store"
import { moveOnce } from "./move-once"
import type { ProviderContainer } from "./provider-container"

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
  const isDone = ({ captured }: Transaction) => total.compare(captured) <= 0
  if (isDone(transaction)) {
    return
  }
  await moveOnce(container.__pg_connection__, transaction, {
    kind: "capture",
    amount,
    medusaId: captureId,
    isDone,
    send: (facts, due, key) => client.capture(facts, due, key),
  })
}

async function capturesOf(
  { captureService }: ProviderContainer,
  captureId: string,
  { amount: paid }: Transaction
) {
  if (!captureService) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "This Medusa version does not let a payment provider read the amount to capture. Capture in the gateway's portal and report the Medusa version to this plugin."
    )
  }
  const money = (value: unknown) =>
    Money.ofTotal(value as DecimalInput, paid.currency, paid.exponent)
  const capture = await captureService.retrieve(captureId, { relations: ["payment"] })
  const paymentId = capture.payment_id ?? capture.payment?.id
  const all = await captureService.list({ payment_id: paymentId }, { take: null })
  const total = all.reduce(
    (sum, one) => sum.plus(money(one.amount)),
    Money.ofMinor(0n, paid.currency, paid.exponent)
  )
  const rounded = money(capture.amount)
  // Medusa's own total may have more decimals than the currency; a part that a person typed is
  // sent as it is or not at all.
  const amount = rounded.equals(paid)
    ? rounded
    : Money.ofDecimal(capture.amount as DecimalInput, paid.currency, paid.exponent)
  return { amount, total }
}
