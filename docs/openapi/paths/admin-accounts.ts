import { z } from "zod"
import type { ZodOpenApiPathsObject } from "zod-openapi"
import { StartInPersonPayment } from "../../../src/api/admin/in-person-payments/validators"
import { adminErrors, json } from "../answers"
import { jsonBody } from "../requests"
import { transaction } from "../schemas"

const account = z
  .object({
    account: z.string().meta({ description: "`<gateway>` of every URL, such as `kustom_main`." }),
    provider_id: z.string().meta({ description: "Medusa's, such as `pp_kustom_main`." }),
    gateway: z.string(),
    label: z.string(),
    needs: z.array(z.enum(["cart", "address", "device"])),
    callback_url: z.url().meta({ description: "Where callbacks to the whole account go." }),
  })
  .meta({ id: "PaymentAccount" })

const device = z
  .object({ id: z.string(), name: z.string(), location: z.string().nullable() })
  .meta({ id: "PaymentDevice" })

export const adminAccountPaths: ZodOpenApiPathsObject = {
  "/admin/payment-accounts": {
    get: {
      operationId: "listPaymentAccounts",
      tags: ["Accounts"],
      summary: "The configured accounts",
      responses: {
        200: json("All of them.", z.object({ payment_accounts: z.array(account) })),
        ...adminErrors(),
      },
    },
  },
  "/admin/payment-accounts/{account}/devices": {
    get: {
      operationId: "listPaymentDevices",
      tags: ["Accounts"],
      summary: "The devices of an account, as its gateway lists them",
      responses: {
        200: json("All of them.", z.object({ devices: z.array(device) })),
        ...adminErrors(400, 404, 500),
      },
    },
  },
  "/admin/in-person-payments": {
    post: {
      operationId: "startInPersonPayment",
      tags: ["Accounts"],
      summary: "Ask a device to take a payment",
      description:
        "Of a cart, of a draft order, or what an order still owes: either `cart_id` or `order_id`.",
      requestBody: jsonBody(StartInPersonPayment),
      responses: {
        200: json("The payment.", z.object({ payment_transaction: transaction })),
        ...adminErrors(400, 404, 500),
      },
    },
  },
}
