import express from "express"
import type { Router } from "express"

import { originOf } from "../call"
import type { Payment } from "../payment"
import type { Sandbox } from "../sandbox"
import { shownPayment } from "../shown"
import { render, renderMessage } from "./render"

const RECENT = 20

/** The start page and the page of one payment. */
export function homePages(sandbox: Sandbox): Router {
  const router = express.Router()

  router.get("/", (req, res) => {
    const recent = sandbox.payments.list().slice(0, RECENT)
    render(res, "home", {
      origin: originOf(req),
      scale: sandbox.clock.scale,
      faces: [...sandbox.faces.values()],
      payments: recent.map((payment) => row(sandbox, payment)),
    })
  })

  router.post("/reset", (_req, res) => {
    sandbox.reset()
    res.redirect(303, "/")
  })

  router.get("/payments/:gateway/:id", (req, res) => {
    const { gateway, id } = req.params
    const payment = sandbox.payments.find(gateway, id)
    if (!payment) {
      renderMessage(res, 404, "No such payment", `${gateway} knows no payment ${id}`)
      return
    }
    const callbacks = sandbox.callbacks.list({ gateway, reference: payment.reference })
    render(res, "payment", { ...row(sandbox, payment), callbacks })
  })

  return router
}

const row = (sandbox: Sandbox, payment: Payment) => ({
  payment,
  shown: shownPayment(sandbox, payment),
  major: (amount: string) => sandbox.faces.get(payment.gateway)?.major(amount) ?? amount,
  href: `/payments/${payment.gateway}/${payment.id}`,
})
