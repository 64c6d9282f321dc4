import express from "express"
import type { Router } from "express"

import { answerLater } from "../answer-later"
import { optionalText } from "../invalid"
import { resend } from "../resend"
import type { Sandbox } from "../sandbox"
import { shownCallback } from "../shown"

/** `/_sandbox/callbacks`: the callback log, and resending from it. */
export function callbackRoutes(sandbox: Sandbox): Router {
  const router = express.Router()

  router.get("/", (req, res) => {
    const entries = sandbox.callbacks.list({
      gateway: optionalText("gateway", req.query.gateway),
      reference: optionalText("reference", req.query.reference),
      status: optionalText("status", req.query.status),
    })
    res.json({ callbacks: entries.map(shownCallback) })
  })

  router.get("/:id", (req, res) => {
    const entry = sandbox.callbacks.find(req.params.id)
    if (!entry) {
      res.status(404).json({ error: `No callback ${req.params.id}` })
      return
    }
    res.json(shownCallback(entry))
  })

  router.post(
    "/:id/resend",
    answerLater(async (req, res) => {
      const entry = await resend(sandbox, req.params.id)
      if (!entry) {
        res.status(404).json({ error: `No callback ${req.params.id}` })
        return
      }
      res.status(201).json(shownCallback(entry))
    })
  )

  return router
}
