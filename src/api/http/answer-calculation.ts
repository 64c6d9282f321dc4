import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { findAccount } from "../../accounts/registry"
import { calculationCache, TooManyCalculationsError } from "../../calculations/calculation-cache"
import { GatewayError } from "../../gateways/errors"
import { Money, MoneyError } from "../../gateways/money"
import { CalculationQuery } from "./calculation-query"

/** Answers with a calculation, 400 in words for the shopper, 404, 429, or 503 when the gateway is away. */
export async function answerCalculation(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const config = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const account = findAccount(config, req.params.account)
  if (!account?.client.calculate) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such account with instalments")
  }
  const { amount, period } = asked(req.query)
  try {
    const { calculate } = account.client
    const { monthly, total, cost, ...rest } = await calculationCache.get(
      account.key,
      `${amount} ${period}`,
      () => calculate(amount, period)
    )
    res.set("cache-control", "private, max-age=600").json({
      calculation: {
        account: account.key,
        currency_code: amount.currency.toLowerCase(),
        amount: amount.toDecimal(),
        period: rest.period,
        periods: rest.periods,
        monthly_amount: monthly.toDecimal(),
        total_amount: total.toDecimal(),
        cost_amount: cost.toDecimal(),
        interest_rate: rest.interestRate,
        annual_percentage_rate: rest.annualPercentageRate,
      },
    })
  } catch (error) {
    refuse(error, res)
  }
}

function asked(query: unknown): { amount: Money; period: number | null } {
  const parsed = CalculationQuery.safeParse(query)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, faults.join("; "))
  }
  const { amount, currency_code, period = null } = parsed.data
  try {
    return { amount: Money.ofDecimal(amount, currency_code), period }
  } catch (error) {
    throw error instanceof MoneyError
      ? new MedusaError(MedusaError.Types.INVALID_DATA, error.message)
      : error
  }
}

function refuse(error: unknown, res: MedusaResponse): void {
  if (error instanceof TooManyCalculationsError) {
    res
      .set("retry-after", String(error.retryAfter))
      .status(429)
      .json({ type: "not_allowed", message: error.message })
    return
  }
  if (!(error instanceof GatewayError)) {
    throw error
  }
  if (error.kind === "invalid") {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, error.message)
  }
  res
    .status(503)
    .json({ type: "unexpected_state", message: "Instalments cannot be calculated at the moment" })
}
