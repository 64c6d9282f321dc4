import { z } from "zod"
import type { ZodOpenApiPathsObject } from "zod-openapi"
import { StartInPersonPayment } from "../../../src/api/admin/in-person-payments/validators"
import { AskedWithoutBody } from "../../../src/api/admin/payment-accounts/validators"
import { adminErrors, json } from "../answers"
import { jsonBody } from "../requests"
import { account, accountWithHealth, check, device, selfTest } from "../schemas/account"
import { transaction } from "../schemas/transaction"

const tags = ["Accounts"]

export const adminAccountPaths: ZodOpenApiPathsObject = {
  "/admin/payment-accounts": {
    get: {
      operationId: "listPaymentAccounts",
      tags,
      summary: "The configured accounts, without asking the database",
      responses: {
        200: json("All of them.", z.object({ payment_accounts: z.array(account) })),
        ...adminErrors(),
      },
    },
  },
  "/admin/payment-accounts/{account}": {
    get: {
      operationId: "getPaymentAccount",
      tags,
      summary: "One account and how it is doing",
      responses: {
        200: json("The account.", z.object({ payment_account: accountWithHealth })),
        ...adminErrors(404),
      },
    },
  },
  "/admin/payment-accounts/{account}/check": {
    post: {
      operationId: "checkPaymentAccount",
      tags,
      summary: "Try the account's credentials at its gateway; nothing is moved",
      requestBody: jsonBody(AskedWithoutBody),
      responses: {
        200: json("What the gateway said.", z.object({ check })),
        ...adminErrors(404, 429),
      },
    },
  },
  "/admin/payment-accounts/{account}/self-test": {
    post: {
      operationId: "testPaymentAccount",
      tags,
      summary: "Call the account's public callback URL as its gateway would",
      requestBody: jsonBody(AskedWithoutBody),
      responses: {
        200: json("What became of the call.", z.object({ self_test: selfTest })),
        ...adminErrors(404, 429),
      },
    },
  },
  "/admin/payment-accounts/{account}/devices": {
    get: {
      operationId: "listPaymentDevices",
      tags,
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
      tags,
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
