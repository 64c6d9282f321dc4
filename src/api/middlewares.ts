import {
  defineMiddlewares,
  validateAndTransformBody,
  validateAndTransformQuery,
} from "@medusajs/framework/http"
import { StartInPersonPayment } from "./admin/in-person-payments/validators"
import { callbackMiddlewares } from "./admin/payment-callbacks/middlewares"
import { AskedWithoutBody } from "./admin/payment-accounts/validators"
import { atMostEvery } from "./http/at-most-every"
import {
  ListPaymentEvents,
  ListPaymentTransactions,
  ResolveAttention,
} from "./admin/payment-transactions/validators"
import { hideStaffMethods } from "./http/hide-staff-methods"
import { readRawBody } from "./http/read-raw-body"
import { refuseMalformedPath } from "./http/refuse-malformed-path"
import { refuseWhilePlacing } from "./http/refuse-while-placing"
import { sealSessionContext } from "./http/seal-session-context"

/** Our parser reads the bytes, so Medusa's must leave the request alone. */
const raw = { methods: ["POST" as const], bodyParser: false as const, middlewares: [readRawBody] }

export default defineMiddlewares({
  routes: [
    ...["/payments", "/hooks/payment"].map((matcher) => ({
      matcher,
      middlewares: [refuseMalformedPath],
    })),
    { matcher: "/payments/:gateway/callback", ...raw },
    { matcher: "/payments/:gateway/:txn_id/callback", ...raw },
    { matcher: "/payments/:gateway/:txn_id/return", methods: ["POST"], bodyParser: false },
    { matcher: "/payments/:gateway/:txn_id/cancel", methods: ["POST"], bodyParser: false },
    {
      matcher: "/admin/in-person-payments",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(StartInPersonPayment)],
    },
    ...callbackMiddlewares,
    ...["check", "self-test"].map((asked) => ({
      matcher: `/admin/payment-accounts/:account/${asked}`,
      methods: ["POST" as const],
      middlewares: [validateAndTransformBody(AskedWithoutBody), atMostEvery(5)],
    })),
    {
      matcher: "/admin/payment-transactions",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListPaymentTransactions, { isList: true })],
    },
    {
      matcher: "/admin/payment-transactions/:id/events",
      methods: ["GET"],
      middlewares: [validateAndTransformQuery(ListPaymentEvents, { isList: true })],
    },
    {
      matcher: "/admin/payment-transactions/:id/resolve",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(ResolveAttention)],
    },
    { matcher: "/store/payment-providers", methods: ["GET"], middlewares: [hideStaffMethods] },
    {
      matcher: "/store/payment-collections/:id/payment-sessions",
      methods: ["POST"],
      middlewares: [refuseWhilePlacing, sealSessionContext],
    },
  ],
})
