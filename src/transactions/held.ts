import { Money, MoneyError } from "../gateways/money"
import type { Transaction } from "../modules/payment-journal/store"

/**
 * What lies at the gateway and could go back, as far as the journal knows: captured and not refunded,
 * or else reserved. Of a wrong amount it is the gateway's own, which never became ours.
 */
export function heldAtGateway(transaction: Transaction): { amount: Money; isReserved: boolean } {
  const { attention, attention_details, state, authorized, captured, refunded } = transaction
  const nothing = captured.minus(captured)
  if (attention === "amount_mismatch" && !captured.isPositive()) {
    const wrong = readMoney(attention_details?.gateway, transaction)
    return { amount: wrong ?? nothing, isReserved: attention_details?.state === "authorized" }
  }
  if (captured.isPositive()) {
    return { amount: captured.minus(refunded), isReserved: false }
  }
  return state === "authorized"
    ? { amount: authorized, isReserved: true }
    : { amount: nothing, isReserved: false }
}

/** An amount as details hold it ("128.40 MYR"), rounded as Medusa's totals are; null if it is none. */
export function readMoney(text: unknown, { amount: { currency, exponent } }: Transaction) {
  const [decimal = "", code = ""] = typeof text === "string" ? text.split(" ") : []
  try {
    return Money.ofTotal(decimal, code, code === currency ? exponent : undefined)
  } catch (error) {
    if (error instanceof MoneyError) {
      return null
    }
    throw error
  }
}
