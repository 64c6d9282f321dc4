import express from "express"
import type { Router } from "express"

import { act, ActRefused } from "../act"
import { answerLater } from "../answer-later"
import { optionalText } from "../invalid"
import { readAct } from "../read-act"
import type { Sandbox } from "../sandbox"
import { shownPayment } from "../shown"

/** `/_sandbox/payments`: list them, read one, let something happen to it. */
export function paymentRoutes(sandbox: Sandbox): Router {
  const router = express.Router()

  router.get("/", (req, res) => {
    const payments = sandbox.payments.list({
      gateway: optionalText("gateway", req.query.gateway),
      reference: optionalText("reference", req.query.reference),
    })
    res.json({ payments: payments.map((payment) => shownPayment(sandbox, payment)) })
  })

  router.get("/:gateway/:id", (req, res) => {
    const payment = sandbox.payments.find(req.params.gateway, req.params.id)
    if (!payment) {
      res.status(404).json({ error: `No payment ${req.params.id} at ${req.params.gateway}` })
      return
    }
    res.json(shownPayment(sandbox, payment))
  })

  router.post(
    "/:gateway/:id/act",
    answerLater(async (req, res) => {
      const face = sandbox.faces.get(req.params.gateway)
      const payment = sandbox.payments.find(req.params.gateway, req.params.id)
      if (!face || !payment) {
        res.status(404).json({ error: `No payment ${req.params.id} at ${req.params.gateway}` })
        return
      }
      try {
        await act(sandbox, face, payment, readAct(face, req.body))
      } catch (error) {
        if (error instanceof ActRefused) {
          res.status(409).json({ error: error.message })
          return
        }
        throw error
      }
      res.json({ ...shownPayment(sandbox, payment), return_url: face.returnUrl(payment) })
    })
  )

  return router
}
