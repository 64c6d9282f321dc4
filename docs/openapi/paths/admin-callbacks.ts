import { z } from "zod"
import type { ZodOpenApiPathsObject } from "zod-openapi"
import {
  CountCallbacks,
  ListCallbacks,
  ProcessCallback,
  ProcessCallbacks,
} from "../../../src/api/admin/payment-callbacks/validators"
import { adminErrors, json } from "../answers"
import { jsonBody, query } from "../requests"
import { callback, listedCallback, preview } from "../schemas/callback"

const tags = ["Callbacks"]

export const adminCallbackPaths: ZodOpenApiPathsObject = {
  "/admin/payment-callbacks": {
    get: {
      operationId: "listPaymentCallbacks",
      tags,
      summary: "Callbacks, the newest first",
      description: "Lists are written with brackets: `status[]=failed&status[]=waiting`.",
      requestParams: query(ListCallbacks),
      responses: {
        200: json(
          "A page; `next` and `previous` are the `after` of the pages beside it.",
          z.object({
            payment_callbacks: z.array(listedCallback),
            next: z.string().nullable(),
            previous: z.string().nullable(),
          })
        ),
        ...adminErrors(400),
      },
    },
  },
  "/admin/payment-callbacks/count": {
    get: {
      operationId: "countPaymentCallbacks",
      tags,
      summary: "How many callbacks filters select",
      requestParams: query(CountCallbacks),
      responses: {
        200: json(
          "Counted to 10 000, and to 1000 of those that can be processed again.",
          z.object({
            count: z.int(),
            is_capped: z.boolean(),
            processable: z.int(),
            is_processable_capped: z.boolean(),
          })
        ),
        ...adminErrors(400),
      },
    },
  },
  "/admin/payment-callbacks/kinds": {
    get: {
      operationId: "listPaymentCallbackKinds",
      tags,
      summary: "Accounts and event names that the journal holds",
      responses: {
        200: json(
          "All of them.",
          z.object({
            payment_callback_kinds: z.array(
              z.object({
                account: z.string(),
                gateway: z.string(),
                gateway_label: z.string().nullable(),
                labels: z.array(z.string()),
              })
            ),
          })
        ),
        ...adminErrors(),
      },
    },
  },
  "/admin/payment-callbacks/process": {
    post: {
      operationId: "processPaymentCallbacks",
      tags,
      summary: "Have several callbacks processed again by the worker",
      description:
        "Nothing happens without a filter, with more than 1000, or when `count` is not what the filters select by now (409).",
      requestBody: jsonBody(ProcessCallbacks),
      responses: {
        202: json("How many are due now.", z.object({ count: z.int() })),
        ...adminErrors(400, 409),
      },
    },
  },
  "/admin/payment-callbacks/{id}": {
    get: {
      operationId: "getPaymentCallback",
      tags,
      summary: "One callback with its bytes, our answer, its timeline and its payment",
      responses: {
        200: json("The callback.", z.object({ payment_callback: callback })),
        ...adminErrors(404),
      },
    },
  },
  "/admin/payment-callbacks/{id}/preview": {
    post: {
      operationId: "previewPaymentCallback",
      tags,
      summary: "What processing it again would do",
      description: "The gateway is asked once, and nothing changes anywhere.",
      responses: {
        200: json("The next step.", z.object({ preview })),
        ...adminErrors(400, 404, 500),
      },
    },
  },
  "/admin/payment-callbacks/{id}/process": {
    post: {
      operationId: "processPaymentCallback",
      tags,
      summary: "Run the stored bytes through settling again",
      requestBody: jsonBody(ProcessCallback),
      responses: {
        200: json("The callback.", z.object({ payment_callback: callback })),
        ...adminErrors(400, 404, 500),
      },
    },
  },
  "/admin/payment-callbacks/{id}/verify": {
    post: {
      operationId: "verifyPaymentCallback",
      tags,
      summary: "Verify a refused callback against the secrets of today",
      description: "What is genuine is settled; there is no way to force the rest.",
      responses: {
        200: json(
          "The verdict.",
          z.object({
            verification: z.object({
              verified: z.boolean(),
              callback_id: z.string().nullable(),
              cause: z.string().nullable(),
            }),
          })
        ),
        ...adminErrors(400, 404, 500),
      },
    },
  },
}
