import express from "express"
import type { ErrorRequestHandler, Router } from "express"

import { Invalid } from "../invalid"
import type { Sandbox } from "../sandbox"
import { callbackRoutes } from "./callbacks"
import { faultRoutes } from "./faults"
import { paymentRoutes } from "./payments"

/** `/_sandbox`: the JSON API that scripts and tests steer the sandbox with. */
export function controlRoutes(sandbox: Sandbox): Router {
  const router = express.Router()
  router.use(express.json())

  router.get("/health", (_req, res) => {
    res.json({ ok: true, gateways: [...sandbox.faces.keys()] })
  })
  router.post("/reset", (_req, res) => {
    sandbox.reset()
    res.json({ ok: true })
  })
  router.use("/payments", paymentRoutes(sandbox))
  router.use("/callbacks", callbackRoutes(sandbox))
  router.use("/faults", faultRoutes(sandbox))
  for (const face of sandbox.faces.values()) {
    if (face.control) {
      router.use(`/${face.gateway}`, face.control(sandbox))
    }
  }
  router.use((req, res) => {
    res.status(404).json({ error: `The control API has no ${req.method} ${req.originalUrl}` })
  })
  router.use(invalid)
  return router
}

const invalid: ErrorRequestHandler = (error, _req, res, next) => {
  if (error instanceof Invalid || error?.type === "entity.parse.failed") {
    res.status(400).json({ error: error.message })
    return
  }
  next(error)
}
