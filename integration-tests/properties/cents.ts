import { Money } from "../../src/gateways/money"

/** Currency of every sequence; each of the gateways takes it. */
export const CURRENCY = "EUR"

/** Cents as the plugin's money. */
export const moneyOf = (cents: number): Money => Money.ofMinor(BigInt(cents), CURRENCY, 2)

/** Cents of the plugin's money. */
export const centsOf = (money: Money): number => Number(money.minor)

/** Cents as Medusa hands amounts out: major units. */
export const majorOf = (cents: number): number => cents / 100

/** Cents of a Medusa amount. */
export const centsOfMajor = (amount: number): number => Math.round(amount * 100)

/** A part of an amount: 4 is all of it. */
export const quarterOf = (cents: number, quarters: number): number =>
  quarters >= 4 ? cents : Math.floor((cents * quarters) / 4)
