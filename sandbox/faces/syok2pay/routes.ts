import express from "express"
import type { ErrorRequestHandler, Router } from "express"

import type { Syok2PayAccount } from "../../accounts"
import { send, serveCall } from "../../core/call"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { failure, Refused } from "./answers"
import { authenticate } from "./authentication"
import { initiate } from "./initiate"
import { inquiry } from "./inquiry"
import { payPage } from "./pay-page"
import { refund } from "./refund"
import { voidPayment } from "./void"

type Body = Record<string, unknown>
type Handle = (request: CallRequest, body: Body) => Answer | Promise<Answer>

/** The gateway's real routes, and its hosted pay page. */
export function routes(sandbox: Sandbox, face: Face, account: Syok2PayAccount): Router {
  const router = express.Router()
  const signed = (handle: Handle) => async (request: CallRequest) => {
    try {
      return await handle(request, authenticate(request, account, sandbox.clock.now()))
    } catch (error) {
      return refused(error)
    }
  }

  router.use("/payment", payPage(sandbox, face))
  router.use("/v1", express.raw({ type: () => true, limit: "256kb" }))
  const calls: Record<"initiate" | "inquiry" | "refund" | "void", Handle> = {
    initiate: (request, body) => initiate(sandbox, face, account, request, body),
    inquiry: (request, body) => inquiry(sandbox, face, account, request, body),
    refund: (request, body) => refund(sandbox, face, request, body),
    void: (request, body) => voidPayment(sandbox, face, request, body),
  }
  for (const [call, handle] of entriesOf(calls)) {
    router.post(`/v1/${call}`, serveCall(sandbox, face, call, signed(handle)))
  }
  router.use("/v1", (req, res) => {
    const called = `${req.method} ${req.originalUrl.split("?")[0]}`
    send(res, failure("FUNCTION_NOT_SUPPORTED", `there is no ${called}`))
  })
  router.use("/v1", unreadable)
  return router
}

const entriesOf = <Key extends string, Value>(record: Record<Key, Value>) =>
  Object.entries(record) as [Key, Value][]

function refused(error: unknown): Answer {
  if (error instanceof Refused) {
    return failure(error.code, error.message)
  }
  throw error
}

const unreadable: ErrorRequestHandler = (error, _req, res, _next) => {
  const tooBig = error?.type === "entity.too.large"
  send(
    res,
    tooBig
      ? failure("PARAM_INVALID", "the body is too big")
      : failure("INTERNAL_ERROR", error instanceof Error ? error.message : "internal error")
  )
}
