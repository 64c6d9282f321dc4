import express from "express"
import type { ErrorRequestHandler, Router } from "express"

import type { InbankAccount } from "../../accounts"
import { send, serveCall } from "../../core/call"
import type { Answer, CallRequest } from "../../core/call"
import type { Call } from "../../core/fault"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { approve, cancel } from "./approval"
import { authenticate } from "./authentication"
import { calculate } from "./calculations"
import { create } from "./create"
import type { Body } from "./fields"
import { payPage } from "./pay-page"
import { notFound, Refused } from "./problems"
import { readProduct } from "./products"
import { readContract, readRental, readSession } from "./read"
import { activateRental, assignIdentifiers, calculateRental } from "./rental"
import { heard, spelledPath, told } from "./spelling"
import type { Version } from "./spelling"
import { confirmVersion, draftVersion } from "./versions"
import { changeOptions, withdrawal } from "./withdrawal"

type Handle = (request: CallRequest, body: Body) => Answer | Promise<Answer>
type Route = ["get" | "post" | "patch", string, Call, Handle]

const SHOP = "/shops/:shop"
const CONTRACT = `${SHOP}/contracts/:contract`
const RENTAL = `${SHOP}/rental/products/:product`

/** The gateway's real routes in both spellings, and its hosted e-POS. */
export function routes(sandbox: Sandbox, face: Face, account: InbankAccount): Router {
  const router = express.Router()
  router.use("/epos", payPage(sandbox, face, account))
  router.use("/partner", express.raw({ type: () => true, limit: "256kb" }))
  for (const version of ["v2", "v3"] as const) {
    const all = [...common(sandbox, face, account, version), ...refunds(sandbox, version)]
    for (const [method, path, call, handle] of version === "v3"
      ? [...all, ...rental(sandbox, face)]
      : all) {
      router[method](
        `/partner/${version}${spelledPath(version, path)}`,
        serveCall(sandbox, face, call, answering(version, account, handle))
      )
    }
  }
  router.use("/partner", (_req, res) => send(res, notFound().answer))
  router.use("/partner", unreadable)
  return router
}

const common = (
  sandbox: Sandbox,
  face: Face,
  account: InbankAccount,
  version: Version
): Route[] => [
  ["get", "/ping", "lookup", () => ({ status: 200, body: { response: "pong" } })],
  ["get", `${SHOP}/products`, "lookup", (request) => readProduct(account, version, request)],
  ["post", `${SHOP}/calculations`, "lookup", (_, body) => calculate(account, version, body)],
  [
    "post",
    `${SHOP}/pos-sessions`,
    "initiate",
    (request, body) => create(sandbox, face, account, request, body),
  ],
  [
    "get",
    `${SHOP}/pos-sessions/:session`,
    "inquiry",
    (request) => readSession(sandbox, face, version, request),
  ],
  ["get", CONTRACT, "inquiry", (request) => readContract(sandbox, version, request)],
  [
    "post",
    `${CONTRACT}/merchant-approval`,
    "capture",
    (request) => approve(sandbox, face, version, request),
  ],
  ["post", `${CONTRACT}/cancel`, "void", (request) => cancel(sandbox, face, version, request)],
]

const refunds = (sandbox: Sandbox, version: Version): Route[] => [
  [
    "post",
    `${CONTRACT}/merchant-withdrawal`,
    "refund",
    (request) => withdrawal(sandbox, version, request),
  ],
  [
    "get",
    `${CONTRACT}/change-options`,
    "refund",
    (request) => changeOptions(sandbox, version, request),
  ],
  [
    "post",
    `${CONTRACT}/versions`,
    "refund",
    (request, body) => draftVersion(sandbox, version, request, body),
  ],
  [
    "patch",
    `${CONTRACT}/versions/:version`,
    "refund",
    (request, body) => confirmVersion(sandbox, version, request, body),
  ],
]

const rental = (sandbox: Sandbox, face: Face): Route[] => [
  ["post", `${RENTAL}/calculations`, "lookup", (_, body) => calculateRental(body)],
  ["get", `${RENTAL}/contracts/:contract`, "inquiry", (request) => readRental(sandbox, request)],
  [
    "patch",
    `${RENTAL}/contracts/:contract/asset-identifiers`,
    "capture",
    (request, body) => assignIdentifiers(sandbox, request, body),
  ],
  [
    "post",
    `${RENTAL}/contracts/:contract/activation`,
    "capture",
    (request) => activateRental(sandbox, face, request),
  ],
]

const answering =
  (version: Version, account: InbankAccount, handle: Handle) =>
  async (request: CallRequest): Promise<Answer> => {
    try {
      const refused = authenticate(request, account)
      return refused ?? told(version, await handle(request, heard(version, request.body)))
    } catch (error) {
      if (error instanceof Refused) {
        return error.answer
      }
      throw error
    }
  }

const unreadable: ErrorRequestHandler = (error, _req, res, _next) => {
  const isTooBig = error?.type === "entity.too.large"
  const message = isTooBig ? "payload_too_large" : "internal_server_error"
  send(res, { status: isTooBig ? 413 : 500, body: { message } })
}
