import express from "express"
import type { ErrorRequestHandler, Router } from "express"

import type { B2BinPayAccount } from "../../accounts"
import { send, serveCall } from "../../core/call"
import type { Answer, CallRequest } from "../../core/call"
import type { Call } from "../../core/fault"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { authenticate, giveToken, refreshToken } from "./authentication"
import { listCurrencies, listRates, listWallets, readCurrency, readWallet } from "./catalogue"
import { createDeposit } from "./create"
import type { Version } from "./deposit"
import type { Ids } from "./ids"
import type { Tell } from "./pace"
import { payPage } from "./pay-page"
import { calculate } from "./payout-request"
import { createPayout } from "./payouts"
import { NOT_FOUND, problem, Refused } from "./problems"
import { Reader } from "./read"
import { Tokens } from "./tokens"

type Handle = (request: CallRequest, version: Version) => Answer | Promise<Answer>
type Route = ["get" | "post", string, Call, Handle]

/**
 * The gateway's real routes, the same for v2 and v3, and its pay page. Collections need their
 * trailing slash: without it a POST is 404, as frameworks that cannot redirect a body do, and a GET
 * is redirected. Single objects are found with and without (b2binpay.md 1; the rest is a guess).
 */
export function routes(
  sandbox: Sandbox,
  face: Face,
  account: B2BinPayAccount,
  ids: Ids,
  tell: Tell
): Router {
  const router = express.Router({ strict: true })
  const tokens = new Tokens(sandbox.clock)
  router.use("/pay", payPage(sandbox, face, tell))
  router.use(express.raw({ type: () => true, limit: "256kb" }))
  for (const [method, path, call, handle] of open(account, tokens)) {
    router[method](path, serveCall(sandbox, face, call, answering(handle)))
  }
  const closed = [...deposits(sandbox, face, account, ids), ...rest(sandbox, face, account, ids)]
  for (const [method, path, call, handle] of closed) {
    const known: Handle = (request) => handle(request, authenticate(tokens, request))
    router[method](path, serveCall(sandbox, face, call, answering(known)))
  }
  router.get(/^\/(deposit|transfer|payout|currency|wallet|rates)$/, (req, res) => {
    res.redirect(301, req.originalUrl.replace(/(\?|$)/, "/$1"))
  })
  router.use((_req, res) => send(res, NOT_FOUND))
  router.use(unreadable)
  return router
}

const open = (account: B2BinPayAccount, tokens: Tokens): Route[] => [
  ["get", "/ping/?", "lookup", () => ({ status: 200, body: "" })],
  ["post", "/token/", "lookup", (request) => giveToken(account, tokens, request)],
  ["post", "/token/refresh/", "lookup", (request) => refreshToken(tokens, request)],
]

function deposits(sandbox: Sandbox, face: Face, account: B2BinPayAccount, ids: Ids): Route[] {
  const reader = new Reader(sandbox, face, account)
  const create: Handle = (request, version) =>
    createDeposit(sandbox, face, account, ids, version, request)
  return [
    ["post", "/deposit/", "initiate", create],
    ["get", "/deposit/", "inquiry", (request) => reader.deposits(request)],
    ["get", "/deposit/:id/?", "inquiry", (request) => reader.deposit(request)],
  ]
}

function rest(sandbox: Sandbox, face: Face, account: B2BinPayAccount, ids: Ids): Route[] {
  const reader = new Reader(sandbox, face, account)
  return [
    ["get", "/transfer/", "lookup", (request) => reader.transfers(request)],
    ["get", "/transfer/:id/?", "lookup", (request) => reader.transfer(request)],
    ["post", "/payout/calculate/", "refund", ({ body }) => calculate(account, body)],
    ["post", "/payout/", "refund", (request) => createPayout(sandbox, account, ids, request)],
    ["get", "/payout/", "lookup", (request) => reader.payouts(request)],
    ["get", "/payout/:id/?", "lookup", (request) => reader.payout(request)],
    ["get", "/currency/", "lookup", listCurrencies],
    ["get", "/currency/:id/?", "lookup", readCurrency],
    ["get", "/wallet/", "lookup", (request) => listWallets(sandbox, account, request)],
    ["get", "/wallet/:id/?", "lookup", (request) => readWallet(sandbox, account, request)],
    ["get", "/rates/", "lookup", listRates],
  ]
}

const answering =
  (handle: Handle) =>
  async (request: CallRequest): Promise<Answer> => {
    try {
      return await handle(request, "v3")
    } catch (error) {
      if (error instanceof Refused) {
        return error.answer
      }
      throw error
    }
  }

const unreadable: ErrorRequestHandler = (error, _req, res, _next) => {
  const isTooBig = error?.type === "entity.too.large"
  send(res, isTooBig ? problem(413, "too_large", "Too large.") : problem(500, "error", "Failed."))
}
