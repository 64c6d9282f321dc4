import express from "express"
import type { ErrorRequestHandler, Router } from "express"

import type { SwedbankPayAccount } from "../../accounts"
import { send, serveCall } from "../../core/call"
import type { Answer, CallRequest } from "../../core/call"
import type { Call } from "../../core/fault"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { authenticate } from "./authentication"
import { create } from "./create"
import { patchOrder } from "./patch"
import { payPage } from "./pay-page"
import { postPurchaseCall } from "./post-purchase"
import { inputError, notFound, problem, problemAnswer, Refused } from "./problems"
import { readItemsOf, readOrder, readPart } from "./read"

type Handle = (request: CallRequest) => Answer | Promise<Answer>
type Method = "get" | "post" | "patch"

const ORDERS = "/psp/paymentorders"

/** The gateway's real routes, and its hosted pay page. */
export function routes(sandbox: Sandbox, face: Face, account: SwedbankPayAccount): Router {
  const router = express.Router()
  router.use("/checkout", payPage(sandbox, face))
  router.use("/psp", express.raw({ type: () => true, limit: "256kb" }))

  const serve = (method: Method, path: string, call: Call, handle: Handle) =>
    router[method](
      ORDERS + path,
      serveCall(sandbox, face, call, async (request) => {
        try {
          return authenticate(request, account, method.toUpperCase()) ?? (await handle(request))
        } catch (error) {
          return refused(error)
        }
      })
    )

  serve("post", "", "initiate", (request) => create(sandbox, face, account, request))
  serve("get", "/:id", "inquiry", (request) => readOrder(sandbox, face, request))
  serve("patch", "/:id", "abort", (request) => patchOrder(sandbox, face, request))
  serve("post", "/:id/captures", "capture", (request) =>
    postPurchaseCall(sandbox, face, "Capture", request)
  )
  serve("post", "/:id/cancellations", "void", (request) =>
    postPurchaseCall(sandbox, face, "Cancellation", request)
  )
  serve("post", "/:id/reversals", "refund", (request) =>
    postPurchaseCall(sandbox, face, "Reversal", request)
  )
  serve("get", "/:id/:part", "inquiry", (request) => readPart(sandbox, face, request))
  serve("get", "/:id/financialtransactions/:transaction/orderitems", "inquiry", (request) =>
    readItemsOf(sandbox, face, request)
  )
  router.use("/psp", (_req, res) => send(res, problemAnswer(notFound().problem)))
  router.use("/psp", unreadable)
  return router
}

function refused(error: unknown): Answer {
  if (error instanceof Refused) {
    return problemAnswer(error.problem)
  }
  throw error
}

const unreadable: ErrorRequestHandler = (error, _req, res, _next) => {
  const told =
    error?.type === "entity.too.large"
      ? inputError({ name: "Body", description: "The body is too big." }).problem
      : problem("systemerror", 500, "Error in System", String(error?.message ?? error))
  send(res, problemAnswer(told))
}
