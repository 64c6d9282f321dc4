import express from "express"
import type { ErrorRequestHandler, Router } from "express"

import type { KustomAccount } from "../../accounts"
import { send, serveCall } from "../../core/call"
import type { Answer, CallRequest } from "../../core/call"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { authenticate } from "./authentication"
import { createSession } from "./create"
import { listDevices, simulateDevice } from "./device-calls"
import { orderRoutes } from "./order-routes"
import type { Route } from "./order-routes"
import { phonePages } from "./phone-page"
import { portalPage } from "./portal-page"
import { omError, problem, Refused } from "./problems"
import { isOrderManagement } from "./refusal"
import { cancelCall, readSessionCall, simulateTap } from "./sessions"
import type { World } from "./world"

/** The gateway's real routes, the clerk's phones and the Portal's page of webhooks. */
export function routes(sandbox: Sandbox, face: Face, account: KustomAccount, world: World): Router {
  const router = express.Router()
  router.use("/phone", phonePages(sandbox, face, world.devices))
  router.use("/portal", portalPage(account, world.destinations))
  router.use(express.raw({ type: () => true, limit: "1mb" }))
  const all = [
    ...sessionRoutes(sandbox, face, account, world),
    ...orderRoutes(sandbox, face, world.idempotency),
  ]
  for (const [method, path, call, handle] of all) {
    const api = isOrderManagement(path) ? "om" : "ipp"
    const serve = answering((request) => {
      authenticate(request, account, api)
      return handle(request)
    })
    router[method](path, serveCall(sandbox, face, call, serve))
  }
  router.use(({ path }, res) => send(res, isOrderManagement(path) ? NOT_FOUND : NO_RESOURCE))
  router.use(unreadable)
  return router
}

const NOT_FOUND = omError(404, "NOT_FOUND", "No such resource")
const NO_RESOURCE = problem(404, "No such resource")

/** In-Person Payments (kustom.md 3.1). The development calls are a `lookup` of fault rules. */
function sessionRoutes(
  sandbox: Sandbox,
  face: Face,
  account: KustomAccount,
  { devices }: World
): Route[] {
  const ipp = "/ipp/v1"
  const create = (request: CallRequest) => createSession(sandbox, face, account, devices, request)
  const tap = (request: CallRequest) => simulateTap(sandbox, face, request)
  return [
    ["post", `${ipp}/sessions`, "initiate", create],
    ["get", `${ipp}/sessions/:id`, "inquiry", (asked) => readSessionCall(sandbox, face, asked)],
    ["put", `${ipp}/sessions/:id/cancel`, "abort", (asked) => cancelCall(sandbox, face, asked)],
    ["get", `${ipp}/devices`, "lookup", (asked) => listDevices(account, devices, asked)],
    ["post", `${ipp}/dev/devices`, "lookup", (asked) => simulateDevice(account, devices, asked)],
    ["post", `${ipp}/dev/sessions/:id/simulate-tap`, "lookup", tap],
  ]
}

const answering =
  (handle: (request: CallRequest) => Answer | Promise<Answer>) =>
  async (request: CallRequest): Promise<Answer> => {
    try {
      return await handle(request)
    } catch (error) {
      if (error instanceof Refused) {
        return error.answer
      }
      throw error
    }
  }

const unreadable: ErrorRequestHandler = (error, req, res, _next) => {
  const isTooBig = error?.type === "entity.too.large"
  const status = isTooBig ? 413 : 500
  const code = isTooBig ? "REQUEST_TOO_LARGE" : "INTERNAL_SERVER_ERROR"
  const detail = isTooBig ? "The body is too big" : String(error?.message ?? error)
  send(res, isOrderManagement(req.path) ? omError(status, code, detail) : problem(status, detail))
}
