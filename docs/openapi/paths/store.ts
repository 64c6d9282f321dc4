import { z } from "zod"
import type { ZodOpenApiPathsObject } from "zod-openapi"
import { json, medusaErrors } from "../answers"
import { CalculationQuery } from "../../../src/api/http/calculation-query"
import { query } from "../requests"
import { amount, publicStatus } from "../schemas/values"

export const storePaths: ZodOpenApiPathsObject = {
  "/store/payment-accounts/{account}/calculation": {
    get: {
      operationId: "getInstalments",
      tags: ["Storefront"],
      summary: "What a purchase would cost in instalments",
      description: "At accounts that sell in them. May be cached for ten minutes.",
      requestParams: query(CalculationQuery),
      responses: {
        200: json(
          "The instalments.",
          z.object({
            calculation: z.object({
              account: z.string(),
              currency_code: z.string(),
              amount,
              period: z.int().meta({ description: "Months." }),
              periods: z.array(z.int()),
              monthly_amount: amount,
              total_amount: amount,
              cost_amount: amount,
              interest_rate: z.string().nullable(),
              annual_percentage_rate: z.string().nullable(),
            }),
          })
        ),
        ...medusaErrors(400, 404, 429, 503),
      },
    },
  },
  "/store/payments/{txn_id}": {
    get: {
      operationId: "getStorePayment",
      tags: ["Storefront"],
      summary: "Follow a payment that the storefront started",
      description: "`txn_id` is in the payment session's data. Never cached.",
      responses: {
        200: json(
          "Where the payment stands.",
          z.object({
            payment: publicStatus.extend({
              txn_id: z.string(),
              order_id: z.string().nullable(),
              cart_id: z.string().nullable(),
            }),
          })
        ),
        ...medusaErrors(400, 404),
      },
    },
  },
}
