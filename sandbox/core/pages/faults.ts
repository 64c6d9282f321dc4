import express from "express"
import type { Response, Router } from "express"

import { CALLS, FAULT_HELP, kindsOf } from "../fault"
import { fieldsOf, Invalid } from "../invalid"
import { readFault } from "../read-fault"
import type { Sandbox } from "../sandbox"
import { render } from "./render"

/** The fault panel: the rules of `/_sandbox/faults` for people. */
export function faultPages(sandbox: Sandbox): Router {
  const router = express.Router()

  const show = (res: Response, entered: Record<string, unknown> = {}, error?: string) =>
    render(
      res,
      "faults",
      {
        faults: sandbox.faults.list(),
        gateways: [...sandbox.faces.values()],
        calls: CALLS.map((call) => ({ call, kinds: kindsOf(call) })),
        help: FAULT_HELP,
        entered,
        error,
      },
      error ? 400 : 200
    )

  router.get("/", (req, res) => show(res, fieldsOf(req.query)))

  router.post("/", (req, res) => {
    const entered = fieldsOf(req.body)
    try {
      const [call, kind] = String(entered.rule ?? "").split(" ")
      sandbox.faults.add(readFault(sandbox, { ...entered, call, kind }))
    } catch (error) {
      if (error instanceof Invalid) {
        show(res, entered, error.message)
        return
      }
      throw error
    }
    res.redirect(303, "/faults")
  })

  router.post("/clear", (_req, res) => {
    sandbox.faults.clear()
    res.redirect(303, "/faults")
  })

  router.post("/:id/delete", (req, res) => {
    sandbox.faults.delete(req.params.id)
    res.redirect(303, "/faults")
  })

  return router
}
