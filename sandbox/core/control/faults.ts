import express from "express"
import type { Router } from "express"

import { readFault } from "../read-fault"
import type { Sandbox } from "../sandbox"

/** `/_sandbox/faults`: the rules of the fault panel. */
export function faultRoutes(sandbox: Sandbox): Router {
  const router = express.Router()

  router.get("/", (_req, res) => {
    res.json({ faults: sandbox.faults.list() })
  })

  router.post("/", (req, res) => {
    res.status(201).json(sandbox.faults.add(readFault(sandbox, req.body)))
  })

  router.delete("/", (_req, res) => {
    sandbox.faults.clear()
    res.json({ faults: [] })
  })

  router.delete("/:id", (req, res) => {
    if (!sandbox.faults.delete(req.params.id)) {
      res.status(404).json({ error: `No fault rule ${req.params.id}` })
      return
    }
    res.json({ faults: sandbox.faults.list() })
  })

  return router
}
