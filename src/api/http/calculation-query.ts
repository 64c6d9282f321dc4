import { z } from "@medusajs/framework/zod"

/** Query of `GET /store/payment-accounts/:account/calculation`. */
export const CalculationQuery = z.strictObject({
  /** Major units, "128.40". */
  amount: z.string().regex(/^\d{1,9}(\.\d{1,3})?$/, 'amount is decimal text such as "128.40"'),
  currency_code: z.string().regex(/^[A-Za-z]{3}$/, 'currency_code is a code such as "eur"'),
  /** Months. */
  period: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, "period is a number of months")
    .transform(Number)
    .optional(),
})
