import { z } from "zod"
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from "zod-openapi"
import { json, refusal } from "../answers"
import { publicStatus } from "../schemas/values"

const html = (description: string) => ({
  description,
  content: { "text/html": { schema: z.string() } },
})

/** Gateways call in their own format and are answered in it. */
function callbackCall(operationId: string, summary: string): ZodOpenApiOperationObject {
  return {
    operationId,
    tags: ["Gateways"],
    summary,
    description:
      "Headers and body are the gateway's own, taken as bytes and proven before they are kept. At most 256 KiB, not compressed.",
    responses: {
      200: {
        description: "Kept, or known already. The answer is the one that the gateway waits for.",
      },
      400: { description: "Unreadable." },
      401: { description: "No proof, or a wrong one." },
      404: { description: "No such account or payment." },
      405: refusal("This gateway calls by another method, named in `Allow`."),
      413: refusal("Over 256 KiB."),
      415: refusal("Compressed."),
      503: refusal("The database is away: come again after `Retry-After`."),
    },
  }
}

function pageCall(operationId: string, kind: "return" | "cancel"): ZodOpenApiOperationObject {
  return {
    operationId,
    tags: ["Gateways"],
    summary: kind === "return" ? "Where the shopper comes back to" : "Where a shopper gives up",
    description:
      "Shows what is known and follows it; settles and cancels nothing. Query and body are not believed.",
    responses: {
      200: html("The page, in the shopper's language."),
      303: {
        description: `To \`storefront${kind === "return" ? "Return" : "Cancel"}Url\`, if the account has one.`,
      },
      404: html("A page that says so."),
    },
  }
}

export const paymentPaths: ZodOpenApiPathsObject = {
  "/payments/{gateway}/callback": {
    post: callbackCall("receiveAccountCallback", "Callbacks to a whole account"),
    get: callbackCall("receiveAccountCallbackByGet", "The same, for gateways that call by GET"),
  },
  "/payments/{gateway}/{txn_id}/callback": {
    post: callbackCall("receiveCallback", "Callbacks about one payment"),
    get: callbackCall("receiveCallbackByGet", "The same, for gateways that call by GET"),
  },
  "/payments/{gateway}/{txn_id}/return": {
    get: pageCall("showReturnPage", "return"),
    post: pageCall("showReturnPageByPost", "return"),
  },
  "/payments/{gateway}/{txn_id}/cancel": {
    get: pageCall("showCancelPage", "cancel"),
    post: pageCall("showCancelPageByPost", "cancel"),
  },
  "/payments/{gateway}/{txn_id}/status": {
    get: {
      operationId: "getPaymentStatus",
      tags: ["Gateways"],
      summary: "What the return page follows",
      responses: {
        200: json("Where the payment stands.", publicStatus),
        404: refusal("No such payment at this account."),
      },
    },
  },
}
