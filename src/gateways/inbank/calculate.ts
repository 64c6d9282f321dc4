import type { Calculation } from "../calculation"
import { GatewayError } from "../errors"
import type { Money } from "../money"
import { numberOf } from "./amounts"
import type { Context } from "./context"
import { requireFinanced } from "./limits"
import { monthsOf } from "./products"
import { decimalOf, field, type Fields } from "./reading"
import { snakeCase } from "./spelling"

/**
 * What a purchase costs in instalments (inbank.md 7). Without a period the product's own default, or
 * its longest. Throws GatewayError: invalid, in words for the shopper, for what is not financed.
 */
export async function calculate(
  context: Context,
  amount: Money,
  wanted: number | null
): Promise<Calculation> {
  await requireFinanced(context, { amount })
  const { options, send, product } = context
  const { periods = [], defaultPeriod = null } = (await product()) ?? {}
  const period = wanted ?? defaultPeriod ?? periods.at(-1)
  if (period === undefined || (periods.length > 0 && !periods.includes(period))) {
    throw new GatewayError(
      "invalid",
      periods.length > 0
        ? `Inbank offers ${periods.join(", ")} months; please choose one of them.`
        : "Please say over how many months you want to pay.",
      { code: "PERIOD_NOT_OFFERED" }
    )
  }
  const reference = `${amount} over ${period} months`
  const body: Fields = {
    productCode: options.productCode,
    amount: numberOf(amount, reference),
    period,
    responseLevel: "simple",
  }
  const { json } = await send({
    call: "calculations",
    method: "POST",
    reference,
    body: options.apiVersion === "v2" ? snakeCase(body) : body,
  })
  return read(json ?? {}, { amount, period, periods }, reference)
}

type Asked = Pick<Calculation, "amount" | "period" | "periods">

function read(answer: Fields, asked: Asked, reference: string): Calculation {
  const { currency } = asked.amount
  const [monthly, total, cost] = ["paymentAmountMonthly", "totalCost", "totalCostOfCredit"].map(
    (name) => decimalOf(field(answer, name), currency)
  )
  const said = field(answer, "currency")
  const period = monthsOf(field(answer, "period")) ?? asked.period
  if (!monthly || !total || !cost || period !== asked.period || (said && said !== currency)) {
    throw new GatewayError(
      "unavailable",
      `Inbank calculation of ${reference} was answered with something else than was asked`,
      { code: "ODD_CALCULATION" }
    )
  }
  return {
    ...asked,
    monthly,
    total,
    cost,
    interestRate: rateOf(field(answer, "interestRateAnnual")),
    annualPercentageRate: rateOf(field(answer, "creditCostRateAnnual")),
  }
}

const rateOf = (value: unknown): string | null =>
  /^\d{1,3}(\.\d{1,8})?$/.test(String(value)) ? String(value) : null
