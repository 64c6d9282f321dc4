import { join } from "node:path"

import express from "express"
import type { ErrorRequestHandler, Router } from "express"

import { Invalid } from "../invalid"
import type { Sandbox } from "../sandbox"
import { consolePages } from "./console"
import { faultPages } from "./faults"
import { homePages } from "./home"
import { renderMessage } from "./render"

/** Everything a person opens in a browser, except the gateways' own pay pages. */
export function pages(sandbox: Sandbox): Router {
  const router = express.Router()
  router.use("/assets", express.static(join(__dirname, "../../assets"), { maxAge: "1m" }))
  router.use(express.urlencoded({ extended: false }))
  router.use("/console", consolePages(sandbox))
  router.use("/faults", faultPages(sandbox))
  router.use(homePages(sandbox))
  router.use((req, res) => {
    renderMessage(res, 404, "Not found", `The sandbox has no page ${req.path}`)
  })
  router.use(failed)
  return router
}

const failed: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof Invalid) {
    renderMessage(res, 400, "That does not work", error.message)
    return
  }
  next(error)
}
