import { Invalid } from "../../core/invalid"
import { decimal, isDecimal, placesOf, unitsOf } from "./decimals"
import { paidUnits, pendingUnits, walletCoin } from "./deposit"
import type { B2BinPayPayment } from "./deposit"

/** What a person or a script wrote as an amount of the wallet's currency. */
export function typedAmount(text: string, source: "json" | "form"): string | undefined {
  const written = source === "form" ? text.replace(",", ".") : text
  return isDecimal(written) ? written : undefined
}

/** The amounts of an act's field `amounts`. @throws Invalid */
export function readAmounts(payment: B2BinPayPayment, text: string | undefined): string[] {
  const amounts = (text ?? "").split(",").map((part) => part.trim())
  return text === undefined ? [] : amounts.map((amount) => fitting(payment, amount))
}

/** @throws Invalid when the wallet's currency has fewer places, or it is no amount at all */
export function fitting({ deposit }: B2BinPayPayment, amount: string): string {
  const { alpha, exp } = walletCoin(deposit)
  if (!isDecimal(amount) || placesOf(amount) > exp || unitsOf(amount, exp) === 0n) {
    throw new Invalid(`"${amount}" is not an amount in ${alpha}, which has ${exp} places`)
  }
  return amount
}

/** What is missing, transfers under way counted as there; undefined when nothing is. */
export function missing({ deposit, amount }: B2BinPayPayment): string | undefined {
  const { exp } = walletCoin(deposit)
  const left = unitsOf(amount, exp) - paidUnits(deposit) - pendingUnits(deposit)
  return left > 0n ? decimal(left, exp) : undefined
}

/** Percents of the amount asked for that add up to as many as all of them together. */
export function parts({ deposit, amount }: B2BinPayPayment, ...percents: number[]): string[] {
  const { exp } = walletCoin(deposit)
  const whole = unitsOf(amount, exp)
  const upTo = (index: number) =>
    (whole * BigInt(percents.slice(0, index).reduce((sum, percent) => sum + percent, 0))) / 100n
  return percents.map((_, index) => decimal(upTo(index + 1) - upTo(index), exp))
}
