import express from "express"
import type { Request, Response, Router } from "express"

import type { Face } from "../../faces/face"
import { act } from "../act"
import type { Outcome } from "../act"
import { ActRefused } from "../act-refused"
import { answerLater } from "../answer-later"
import { fieldsOf, Invalid, optionalText } from "../invalid"
import type { Payment } from "../payment"
import { readAct } from "../read-act"
import type { Sandbox } from "../sandbox"
import { render, renderMessage } from "./render"

/** What one gateway's pay page has of its own. */
export interface PayPageSettings {
  /** Query parameter with the id of the hosted session. */
  idParameter: string
  /** Ways to pay: the gateway's word and what the payer reads. */
  channels: readonly { word: string; label: string }[]
  /** What the buttons say where the usual words do not fit. A face's own outcomes need one. */
  words?: Partial<Record<Outcome, string>>
  /**
   * The page a payer leaves by a button; undefined where the browser goes back by itself, which it
   * always does without this.
   */
  lastPage?(payment: Payment): LastPage | undefined
}

/** What the payer reads at the end, and where the button leads. */
export interface LastPage {
  title: string
  text: string
  button: string
  back: { url: string; fields?: Record<string, string> }
}

/** Callback modes as the payer of a sandbox reads them. */
export const MODES = [
  { value: "normal", label: "Normal: sent until acknowledged" },
  { value: "duplicate", label: "Duplicate: five times at once" },
  { value: "reversed", label: "Reversed: final one, then an earlier one" },
  { value: "dropped", label: "Dropped: never sent" },
  { value: "forged", label: "Forged: a stranger claims success first" },
]
export const DELAYS = [
  { value: "0", label: "None" },
  { value: "2000", label: "2 seconds" },
  { value: "10000", label: "10 seconds" },
  { value: "120000", label: "2 minutes" },
  { value: "1800000", label: "30 minutes" },
]

/** A hosted pay page: plain forms, no JavaScript, the same code path as the control API. */
export function payPageRoutes(sandbox: Sandbox, face: Face, settings: PayPageSettings): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))

  const paymentOf = (req: Request): Payment | undefined => {
    const id = req.query[settings.idParameter]
    const payment = typeof id === "string" ? sandbox.payments.find(face.gateway, id) : undefined
    return payment?.id === id ? payment : undefined
  }

  router.get("/", (req, res) => {
    const payment = paymentOf(req)
    if (!payment) {
      unknown(res)
      return
    }
    show(res, face, settings, payment, {})
  })

  router.post(
    "/",
    answerLater(async (req, res) => {
      const payment = paymentOf(req)
      if (!payment) {
        unknown(res)
        return
      }
      const entered = fieldsOf(req.body)
      if (payment.state !== "pending") {
        show(res, face, settings, payment, entered, undefined, 409)
        return
      }
      try {
        const wish = readAct(face, { ...entered, delay_ms: delayOf(entered) }, "form")
        await act(sandbox, face, payment, wish)
        if (wish.outcome === "abandoned") {
          render(res, "abandoned", { face, payment })
          return
        }
        const last = settings.lastPage?.(payment)
        if (last) {
          render(res, "pay-last", { face, payment, last })
          return
        }
        res.redirect(303, face.returnUrl(payment))
      } catch (error) {
        if (error instanceof Invalid || error instanceof ActRefused) {
          show(res, face, settings, payment, entered, error.message, 400)
          return
        }
        throw error
      }
    })
  )

  return router
}

/** "None" is no wish at all, so that the forged mode keeps its own delay. */
const delayOf = (entered: Record<string, unknown>) =>
  optionalText("delay_ms", entered.delay_ms) === "0" ? undefined : entered.delay_ms

function show(
  res: Response,
  face: Face,
  settings: PayPageSettings,
  payment: Payment,
  entered: Record<string, unknown>,
  error?: string,
  status = 200
): void {
  const last = payment.state === "pending" ? undefined : settings.lastPage?.(payment)
  const view = payment.state === "pending" ? "pay" : last ? "pay-last" : "pay-over"
  const action = `${new URL(payment.paymentUrl).pathname}?${settings.idParameter}=${payment.id}`
  const known = settings.channels.some(({ word }) => word === payment.channel)
  const channels = known
    ? settings.channels
    : [{ word: payment.channel, label: payment.channel }, ...settings.channels]
  const options = { channels, modes: MODES, delays: DELAYS, words: settings.words ?? {} }
  const returnUrl = face.returnUrl(payment)
  const notice = face.notice?.(payment)
  const told = { face, payment, action, entered, error, notice, returnUrl, last }
  render(res, view, { ...told, ...options }, status)
}

const unknown = (res: Response) =>
  renderMessage(res, 404, "No such payment", "This payment link is unknown or was reset")
