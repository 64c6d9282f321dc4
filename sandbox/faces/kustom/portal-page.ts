import express from "express"
import type { Response, Router } from "express"

import type { KustomAccount } from "../../accounts"
import { fieldsOf, Invalid, optionalText } from "../../core/invalid"
import { render } from "../../core/pages/render"
import { readDestination } from "./destination-form"
import type { Destinations } from "./destinations"

/** `/kustom/portal`: the Portal's Webhooks page, the only place destinations are entered. */
export function portalPage(account: KustomAccount, destinations: Destinations): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))

  const show = (res: Response, entered: Record<string, unknown> = {}, error?: string) =>
    render(
      res,
      "kustom-portal",
      { account, destinations: destinations.list(), entered, error },
      error ? 400 : 200
    )

  router.get("/", (_req, res) => show(res))

  router.post("/", (req, res) => {
    const entered = fieldsOf(req.body)
    try {
      destinations.set(readDestination(account, entered))
      res.redirect(303, req.baseUrl)
    } catch (error) {
      if (error instanceof Invalid) {
        show(res, entered, error.message)
        return
      }
      throw error
    }
  })

  router.post("/delete", (req, res) => {
    destinations.delete(optionalText("url", fieldsOf(req.body).url) ?? "")
    res.redirect(303, req.baseUrl)
  })

  return router
}
