import type { InbankAccount } from "../../accounts"
import type { Answer } from "../../core/call"
import { centsOf } from "./amounts"
import { Fields } from "./fields"
import type { Body } from "./fields"
import { notFound, rejected } from "./problems"
import type { Version } from "./spelling"

/** Yearly interest of hire purchase; the other products cost nothing here. */
const INTEREST = 0.099

/** `POST …/calculations`: what a customer would pay each month, a plain annuity. @throws Refused */
export function calculate(account: InbankAccount, version: Version, body: Body): Answer {
  const fields = new Fields(body)
  const code = fields.text("productCode")
  for (const name of ["amount", "period"]) {
    if (!fields.has(name)) {
      fields.missing(name)
    }
  }
  const cents = centsOf(body.amount)
  const period = Number(body.period)
  if (fields.has("amount") && !cents) {
    fields.wrong("amount")
  }
  if (fields.has("period") && !(Number.isInteger(period) && period > 0)) {
    fields.wrong("period")
  }
  if (fields.codes.length > 0 || !cents) {
    throw rejected(...fields.codes)
  }
  const product = account.products.find((known) => known.code === code)
  if (!product) {
    throw notFound(version, "product")
  }
  const interest = product.type === "hire_purchase" ? INTEREST : 0
  return {
    status: 201,
    body: {
      productCode: code,
      amount: text(cents / 100),
      period,
      downPaymentAmount: text(Number(body.downPaymentAmount ?? 0)),
      paymentDay: body.paymentDay ?? 20,
      responseLevel: body.responseLevel ?? "simple",
      currency: product.currencies?.[0] ?? account.currencies[0],
      ...annuity(cents / 100, period, interest),
    },
  }
}

function annuity(amount: number, period: number, interest: number) {
  const rate = interest / 12
  const monthly = rate === 0 ? amount / period : (amount * rate) / (1 - (1 + rate) ** -period)
  const rounded = Math.round(monthly * 100) / 100
  const total = rounded * period
  return {
    paymentAmountMonthly: rounded.toFixed(2),
    interestRateAnnual: interest.toFixed(4),
    creditCostRateAnnual: ((1 + rate) ** 12 - 1).toFixed(4),
    totalCost: total.toFixed(2),
    totalCostOfCredit: (total - amount).toFixed(2),
  }
}

/** The recorded answer has "489.9" and "0.0". */
const text = (amount: number) => (Number.isInteger(amount) ? amount.toFixed(1) : String(amount))
