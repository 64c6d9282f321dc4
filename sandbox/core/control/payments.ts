import express from "express"
import type { Router } from "express"

import type { Face } from "../../faces/face"
import { act } from "../act"
import { ActRefused } from "../act-refused"
import { answerLater } from "../answer-later"
import { optionalText } from "../invalid"
import type { Payment } from "../payment"
import { usePortal } from "../portal"
import { readAct } from "../read-act"
import type { Sandbox } from "../sandbox"
import { shownPayment } from "../shown"

/** `/_sandbox/payments`: list them, read one, let something happen to it at the pay page or in the portal. */
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

  const changing = (change: (face: Face, payment: Payment, body: unknown) => Promise<object>) =>
    answerLater(async (req, res) => {
      const face = sandbox.faces.get(req.params.gateway)
      const payment = sandbox.payments.find(req.params.gateway, req.params.id)
      if (!face || !payment) {
        res.status(404).json({ error: `No payment ${req.params.id} at ${req.params.gateway}` })
        return
      }
      try {
        const more = await change(face, payment, req.body)
        res.json({ ...shownPayment(sandbox, payment), ...more })
      } catch (error) {
        if (error instanceof ActRefused) {
          res.status(409).json({ error: error.message })
          return
        }
        throw error
      }
    })

  router.post(
    "/:gateway/:id/act",
    changing(async (face, payment, body) => {
      await act(sandbox, face, payment, readAct(face, body))
      return { return_url: face.returnUrl(payment) }
    })
  )

  router.post(
    "/:gateway/:id/portal",
    changing(async (face, payment, body) => {
      await usePortal(sandbox, face, payment, body)
      return {}
    })
  )

  return router
}
