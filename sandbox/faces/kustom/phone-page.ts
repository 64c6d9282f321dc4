import express from "express"
import type { Request, Response, Router } from "express"

import { act } from "../../core/act"
import { ActRefused } from "../../core/act-refused"
import { answerLater } from "../../core/answer-later"
import { fieldsOf, Invalid, optionalText } from "../../core/invalid"
import { DELAYS, MODES } from "../../core/pages/pay-page"
import { render, renderMessage } from "../../core/pages/render"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import type { Device, Devices } from "./devices"
import { METHODS } from "./methods"
import { wishOf } from "./phone-buttons"
import { lastOn, openOn, sessionOn } from "./phone-screen"
import { DECLINES } from "./taps"

/**
 * `/kustom/phone`: the clerk's phones. Plain forms, no JavaScript, the same code path as the control
 * API. A phone shows the newest open session; what waits behind it comes up when that is over.
 */
export function phonePages(sandbox: Sandbox, face: Face, devices: Devices): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))

  const onPhone = (show: (req: Request, res: Response, device: Device) => void | Promise<void>) =>
    answerLater(async (req, res) => {
      const device = devices.find(req.params.device)
      if (!device) {
        renderMessage(res, 404, "No such phone", "This phone is not paired, or was reset")
        return
      }
      await show(req, res, device)
    })

  router.get("/", (_req, res) => {
    const phones = devices.list().map((device) => ({ device, payment: openOn(sandbox, device) }))
    render(res, "kustom-phones", { phones, major: face.major })
  })

  router.get(
    "/:device",
    onPhone((req, res, device) => {
      showPhone(res, sandbox, face, device, optionalText("over", req.query.over))
    })
  )

  router.post(
    "/:device",
    onPhone(async (req, res, device) => {
      const entered = fieldsOf(req.body)
      const here = `${req.baseUrl}/${device.id}`
      if (entered.button === "switch_on" || entered.button === "switch_off") {
        device.isOn = entered.button === "switch_on"
        res.redirect(303, here)
        return
      }
      try {
        const payment = sessionOn(sandbox, device, entered.session)
        await act(sandbox, face, payment, wishOf(face, payment, entered))
        res.redirect(303, payment.state === "pending" ? here : `${here}?over=${payment.id}`)
      } catch (error) {
        if (!(error instanceof Invalid) && !(error instanceof ActRefused)) {
          throw error
        }
        showPhone(res, sandbox, face, device, undefined, error.message)
      }
    })
  )

  return router
}

/** @param over id of the session that ended here a moment ago */
function showPhone(
  res: Response,
  sandbox: Sandbox,
  face: Face,
  device: Device,
  over?: string,
  error?: string
): void {
  const payment = device.isOn ? openOn(sandbox, device) : undefined
  const done = device.isOn && !payment ? lastOn(sandbox, device, over) : undefined
  const { decline } = payment?.session ?? {}
  const told = {
    face,
    device,
    payment,
    done,
    error,
    methods: Object.entries(METHODS).map(([name, { label }]) => ({ name, label })),
    declines: Object.entries(DECLINES).map(([outcome, { label }]) => ({ outcome, label })),
    declined: decline && DECLINES[decline].label,
    modes: MODES,
    delays: DELAYS,
    entered: {},
    major: face.major,
    live: device.isOn && !payment,
  }
  render(res, "kustom-phone", told, error === undefined ? 200 : 409)
}
