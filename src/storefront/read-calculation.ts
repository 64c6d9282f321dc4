import type { StoreClient } from "./store-client"

/** What a purchase would cost in instalments; amounts are decimal text in major units. */
export type InstalmentCalculation = {
  account: string
  currency_code: string
  amount: string
  /** Months, and all that the shopper may choose from. */
  period: number
  periods: number[]
  monthly_amount: string
  total_amount: string
  /** What is paid more than the goods cost. */
  cost_amount: string
  /** Yearly rates as decimal text, "0.0990" for 9.9 %; null when the gateway did not say. */
  interest_rate: string | null
  annual_percentage_rate: string | null
}

/**
 * Asks what an amount would cost in instalments, such as at Inbank. Kept by the shop's server for ten
 * minutes. Throws js-sdk's `FetchError`: 400 with words for the shopper when it is not financed, 404 for
 * an account without instalments, 429 and 503 when it cannot be said at the moment.
 *
 * @param providerId such as `pp_inbank_main`
 * @param amount in major units; without `period` (months) the gateway's usual one is taken
 */
export async function readCalculation(
  sdk: StoreClient,
  providerId: string,
  {
    amount,
    currencyCode,
    period,
  }: { amount: number | string; currencyCode: string; period?: number }
): Promise<InstalmentCalculation> {
  const account = encodeURIComponent(providerId.replace(/^pp_/, ""))
  const { calculation } = await sdk.client.fetch<{ calculation: InstalmentCalculation }>(
    `/store/payment-accounts/${account}/calculation`,
    {
      query: { amount: String(amount), currency_code: currencyCode, ...(period ? { period } : {}) },
    }
  )
  return calculation
}
