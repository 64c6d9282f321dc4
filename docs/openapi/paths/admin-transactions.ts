import { z } from "zod"
import type { ZodOpenApiPathsObject } from "zod-openapi"
import { refundDetails } from "../../../src/gateways/b2binpay/refund-details"
import { captureDetails } from "../../../src/gateways/inbank/capture-details"
import { movementDetails } from "../../../src/gateways/kustom/movement-details"
import { adminErrors, json } from "../answers"
import {
  ListPaymentEvents,
  ListPaymentTransactions,
  ResolveAttention,
} from "../../../src/api/admin/payment-transactions/validators"
import { jsonBody, query } from "../requests"
import { listedTransaction, namedEvent, transaction } from "../schemas/transaction"
import { state } from "../schemas/values"

const shown = json("The payment.", z.object({ payment_transaction: transaction }))

/** How a try to settle ended. */
const settlement = z
  .object({
    status: z.enum(["settled", "pending", "retry", "attention"]),
    state: state.optional(),
    orderId: z.string().nullable().optional(),
    reason: z.string().optional(),
    inquiry: z.object({ at: z.string(), ms: z.number() }).optional(),
  })
  .meta({ id: "Settlement" })

const details = (key: "capture_details" | "refund_details") =>
  json(
    "What was kept.",
    z.object({
      payment_transaction: z.object({ id: z.string(), [key]: z.record(z.string(), z.unknown()) }),
    })
  )

const tags = ["Payments"]

export const adminTransactionPaths: ZodOpenApiPathsObject = {
  "/admin/payment-transactions": {
    get: {
      operationId: "listPaymentTransactions",
      tags,
      summary: "Payments, newest first",
      description: "Filters narrow each other; with `attention`, by the time at which that began.",
      requestParams: query(ListPaymentTransactions),
      responses: {
        200: json(
          "A page; `next` is the `after` of the next one.",
          z.object({
            payment_transactions: z.array(listedTransaction),
            next: z.string().nullable(),
          })
        ),
        ...adminErrors(400),
      },
    },
  },
  "/admin/payment-transactions/attention": {
    get: {
      operationId: "countPaymentAttention",
      tags,
      summary: "How many payments need a person",
      responses: {
        200: json(
          "Counted to 100.",
          z.object({
            count: z.int(),
            is_capped: z.boolean(),
            reasons: z.array(z.object({ reason: z.string(), count: z.int() })),
          })
        ),
        ...adminErrors(),
      },
    },
  },
  "/admin/payment-transactions/{id}/events": {
    get: {
      operationId: "listPaymentEvents",
      tags,
      summary: "The timeline of a payment in pages, newest first",
      requestParams: query(ListPaymentEvents),
      responses: {
        200: json(
          "A page; `next` is the `after` of the next one.",
          z.object({ events: z.array(namedEvent), next: z.string().nullable() })
        ),
        ...adminErrors(400, 404),
      },
    },
  },
  "/admin/payment-transactions/{id}/inquire": {
    post: {
      operationId: "inquirePaymentTransaction",
      tags,
      summary: "Ask the gateway now and settle what it says",
      responses: {
        200: json("The payment.", z.object({ payment_transaction: transaction, settlement })),
        ...adminErrors(400, 404, 500),
      },
    },
  },
  "/admin/payment-transactions/{id}/resolve": {
    post: {
      operationId: "resolvePaymentTransaction",
      tags,
      summary: "Mark a case as handled, with a note of what was done",
      description: "It comes back only with another reason or other details.",
      requestBody: jsonBody(ResolveAttention),
      responses: { 200: shown, ...adminErrors(400, 404, 409) },
    },
  },
  "/admin/payment-transactions/{id}/cancel": {
    post: {
      operationId: "cancelPaymentTransaction",
      tags,
      summary: "Release the reservation that an order holds",
      description: "The order stays, unpaid; nothing captured is touched.",
      responses: { 200: shown, ...adminErrors(400, 404, 500) },
    },
  },
  "/admin/payment-transactions/{id}": {
    get: {
      operationId: "getPaymentTransaction",
      tags,
      summary: "One payment with its newest callbacks and events",
      description:
        "While it is under way on a device, watching it brings its next inquiry forward, at most every 10 seconds.",
      responses: { 200: shown, ...adminErrors(404) },
    },
  },
  "/admin/payment-transactions/{id}/settle": {
    post: {
      operationId: "settlePaymentTransaction",
      tags,
      summary: "Try again, every check made anew",
      description:
        "For a payment with an attention reason, after what was in the way has been mended, or when the order is wanted although the attempt had expired. What is still in the way asks for attention again. Safe to repeat.",
      responses: { 200: shown, ...adminErrors(400, 404, 500) },
    },
  },
  "/admin/payment-transactions/{id}/refund-stray": {
    post: {
      operationId: "refundStrayPayment",
      tags,
      summary: "Give back money that no order came of",
      description:
        "Captured money is refunded, a reservation given up. Refused for a payment that belongs to an order, and where the gateway speaks of another reference or currency. Safe to repeat.",
      responses: { 200: shown, ...adminErrors(400, 404, 500) },
    },
  },
  "/admin/payment-transactions/{id}/abort": {
    post: {
      operationId: "abortPaymentTransaction",
      tags,
      summary: "Take a payment from the device it is under way on",
      description: "One that was paid a moment before is settled instead.",
      responses: { 200: shown, ...adminErrors(400, 404, 500) },
    },
  },
  "/admin/payment-transactions/{id}/capture-details": {
    post: {
      operationId: "giveCaptureDetails",
      tags,
      summary: "What some gateways need before a capture",
      description:
        "Inbank's rent: the device. Kustom: the lines of a part capture. Refused where the account needs none. The capture itself stays Medusa's own.",
      requestBody: jsonBody(z.union([captureDetails, movementDetails])),
      responses: { 200: details("capture_details"), ...adminErrors(400, 404) },
    },
  },
  "/admin/payment-transactions/{id}/refund-details": {
    post: {
      operationId: "giveRefundDetails",
      tags,
      summary: "What some gateways need before a refund",
      description:
        "B2BinPay with `refunds: \"payout\"`: the customer's address. Kustom: the lines. Refused where the account needs none. The refund itself stays Medusa's own.",
      requestBody: jsonBody(z.union([refundDetails, movementDetails])),
      responses: { 200: details("refund_details"), ...adminErrors(400, 404) },
    },
  },
}
