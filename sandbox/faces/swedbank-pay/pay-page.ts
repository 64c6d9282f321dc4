import express from "express"
import type { Router } from "express"

import { payPageRoutes } from "../../core/pages/pay-page"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { withOrder } from "./order"
import type { SwedbankPayment } from "./order"

const LABELS = { CreditCard: "Card", Swish: "Swish", Banklink: "Bank link" }
const channels = Object.entries(LABELS).map(([word, label]) => ({ word, label }))

/** The redirect page `/checkout?id=`. There is no seamless view: its script says so. */
export function payPage(sandbox: Sandbox, face: Face): Router {
  const router = express.Router()
  router.get("/client/:id", (_req, res) => {
    res.type("application/javascript").send('throw new Error("The sandbox has no seamless view")\n')
  })
  router.use((req, _res, next) => {
    const id = typeof req.query.id === "string" ? req.query.id : undefined
    const payment = sandbox.payments.find(face.gateway, id)
    if (payment) {
      loaded(withOrder(payment), sandbox.clock.now())
    }
    next()
  })
  router.use(payPageRoutes(sandbox, face, { idParameter: "id", channels }))
  return router
}

/** The order remembers that and how its page was opened. */
function loaded({ order }: SwedbankPayment, at: Date): void {
  if (order.integration === "") {
    order.integration = "Redirect"
    order.history.push({ at, name: "PaymentLoaded", initiatedBy: "PaymentGateway" })
  }
}
