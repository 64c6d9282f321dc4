import {
  validateAndTransformBody,
  validateAndTransformQuery,
  type MiddlewareRoute,
} from "@medusajs/framework/http"
import { CountCallbacks, ListCallbacks, ProcessCallback, ProcessCallbacks } from "./validators"

/** The lists are the journal's own and take no `fields`. */
const query = { defaults: ["id"], isList: true }

/** Validation of the callbacks' routes. */
export const callbackMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/payment-callbacks",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(ListCallbacks, query)],
  },
  {
    matcher: "/admin/payment-callbacks/count",
    methods: ["GET"],
    middlewares: [validateAndTransformQuery(CountCallbacks, query)],
  },
  {
    matcher: "/admin/payment-callbacks/process",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ProcessCallbacks)],
  },
  {
    matcher: "/admin/payment-callbacks/:id/process",
    methods: ["POST"],
    middlewares: [validateAndTransformBody(ProcessCallback)],
  },
]
