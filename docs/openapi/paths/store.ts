import { z } from "zod"
import type { ZodOpenApiPathsObject } from "zod-openapi"
import { json, medusaErrors } from "../answers"
import { publicStatus } from "../schemas"

export const storePaths: ZodOpenApiPathsObject = {
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
