import express from "express"
import type { Router } from "express"

import { answerLater } from "../answer-later"
import { CALLBACK_STATUSES } from "../callback"
import type { CallbackEntry } from "../callback"
import { optionalText } from "../invalid"
import { payloadOf } from "../payload"
import { resend } from "../resend"
import type { Sandbox } from "../sandbox"
import { render, renderMessage } from "./render"

const SHOWN = 200

/** The callback console of seed 004: list, details, resend. */
export function consolePages(sandbox: Sandbox): Router {
  const router = express.Router()

  router.get("/", (req, res) => {
    const filter = {
      gateway: optionalText("gateway", req.query.gateway),
      reference: optionalText("reference", req.query.reference),
      status: optionalText("status", req.query.status),
    }
    const entries = sandbox.callbacks.list(filter)
    render(res, "console", {
      callbacks: entries.slice(0, SHOWN),
      total: entries.length,
      filter,
      statuses: CALLBACK_STATUSES,
      gateways: [...sandbox.faces.values()],
      live: req.query.live === "1",
    })
  })

  router.get("/:id", (req, res) => {
    const entry = sandbox.callbacks.find(req.params.id)
    if (!entry) {
      noSuchCallback(res, req.params.id)
      return
    }
    const tab = req.query.tab === "response" ? "response" : "payload"
    render(res, "callback", { entry, tab, ...readable(entry) })
  })

  router.post(
    "/:id/resend",
    answerLater(async (req, res) => {
      const entry = await resend(sandbox, req.params.id)
      if (!entry) {
        noSuchCallback(res, req.params.id)
        return
      }
      res.redirect(303, `/console/${entry.id}?tab=response`)
    })
  )

  return router
}

const noSuchCallback = (res: express.Response, id: string) =>
  renderMessage(res, 404, "No such callback", `The log has no callback ${id}`)

const readable = (entry: CallbackEntry) => ({
  payload: shownPayload(payloadOf(entry.message)),
  answer: entry.response && indented(entry.response.body),
})

const shownPayload = (payload: unknown) =>
  typeof payload === "string" ? payload : JSON.stringify(payload, null, 2)

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
