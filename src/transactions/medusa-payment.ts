import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Money } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"
import { amountText, paymentOf, type SessionPayment } from "../settling/medusa-state"

/** What Medusa has recorded of a payment, in the currency's decimals. */
export type MedusaPayment = {
  id: string
  amount: Money
  captured: Money
  refunded: Money
  canceled: boolean
}

type Session = { id: string; payment?: (SessionPayment & { amount: unknown }) | null }

/** Medusa's payments of these transactions, by transaction id; none for those without. One query. */
export async function loadMedusaPayments(
  container: MedusaContainer,
  transactions: Transaction[]
): Promise<Map<string, MedusaPayment>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment_session",
    fields: [
      "id",
      "payment.id",
      "payment.amount",
      "payment.canceled_at",
      "payment.captures.amount",
      "payment.refunds.amount",
    ],
    filters: { id: transactions.map(({ session_id }) => session_id) },
  })
  const sessions = new Map((data as unknown as Session[]).map((one) => [one.id, one.payment]))
  return new Map(
    transactions.flatMap((transaction) => {
      const payment = sessions.get(transaction.session_id)
      return payment ? [[transaction.id, moneyOf(payment, transaction)] as const] : []
    })
  )
}

function moneyOf(
  payment: SessionPayment & { amount: unknown },
  { amount: { currency, exponent } }: Transaction
): MedusaPayment {
  const money = (text: string) => Money.ofTotal(text, currency, exponent)
  const { id, captured, refunded, canceled } = paymentOf(payment, currency)
  return {
    id,
    amount: money(amountText(payment.amount)),
    captured: money(captured),
    refunded: money(refunded),
    canceled,
  }
}
