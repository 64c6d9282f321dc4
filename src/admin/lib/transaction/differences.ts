import type { TransactionSummary } from "../api/transactions"
import { compareDecimals } from "./decimal"

export type Side = "authorized" | "captured" | "refunded"

/** What the gateway and Medusa do not agree on; `ended` is a payment that only one of them has. */
export type Difference = {
  what: Side | "endedAtGateway" | "endedInMedusa"
  gateway: string
  medusa: string
}

/** What is different at the gateway and in Medusa, as far as both have the payment. */
export function differencesOf(transaction: TransactionSummary): Difference[] {
  const { medusa, state } = transaction
  if (!medusa) {
    return []
  }
  const isAlive = state === "authorized" || state === "captured"
  const both = (what: Side): Difference => ({
    what,
    gateway: transaction[`${what}_amount`],
    medusa: medusa[`${what}_amount`],
  })
  const ended = { gateway: transaction.authorized_amount, medusa: medusa.authorized_amount }
  if (isAlive && medusa.canceled) {
    return [{ what: "endedInMedusa", ...ended }]
  }
  if (!isAlive && !medusa.canceled) {
    return [{ what: "endedAtGateway", ...ended }]
  }
  const sides: Side[] = isAlive ? ["authorized", "captured", "refunded"] : []
  return sides.map(both).filter(({ gateway, medusa }) => compareDecimals(gateway, medusa) !== 0)
}
