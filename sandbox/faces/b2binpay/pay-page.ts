import express from "express"
import type { Request, Response, Router } from "express"

import { act } from "../../core/act"
import { ActRefused } from "../../core/act-refused"
import { answerLater } from "../../core/answer-later"
import { fieldsOf, Invalid, optionalText } from "../../core/invalid"
import { DELAYS, MODES } from "../../core/pages/pay-page"
import { render, renderMessage } from "../../core/pages/render"
import { readAct, readOwn } from "../../core/read-act"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { missing } from "./amounts"
import { choose } from "./choices"
import type { Choices } from "./choices"
import { choosable } from "./coin-choice"
import { isEnterprise, targetPaid, targetPending, withDeposit } from "./deposit"
import type { B2BinPayPayment } from "./deposit"
import { GATEWAY } from "./deposits"
import type { Tell } from "./pace"
import { confirmBlocks, stopAll } from "./portal"

const STATUSES = { 2: "Created", 3: "Paid", 4: "Canceled", 5: "Unresolved" }
const TRANSFERS = {
  "-3": "Cancelled",
  "-2": "Blocked",
  "-1": "Failed",
  0: "Created",
  1: "Unconfirmed",
  2: "Confirmed",
}

/**
 * The hosted page `/pay?d=` (payment_page): any number of transfers, before and after the deposit is
 * paid. It never leaves by itself; the way back is a button (b2binpay.md 3).
 */
export function payPage(sandbox: Sandbox, face: Face, tell: Tell): Router {
  const router = express.Router()
  router.use(express.urlencoded({ extended: false }))

  const paymentOf = ({ query }: Request): B2BinPayPayment | undefined => {
    const id = typeof query.d === "string" ? query.d : undefined
    const found = sandbox.payments.find(GATEWAY, id)
    return found?.id === id && found ? withDeposit(found) : undefined
  }

  router.get("/", (req, res) => {
    const payment = paymentOf(req)
    return payment ? show(res, face, payment) : unknown(res)
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
      try {
        const isOver = await press(sandbox, face, tell, payment, entered)
        if (isOver) {
          render(res, "abandoned", { face, payment })
          return
        }
        res.redirect(303, payment.paymentUrl)
      } catch (error) {
        if (error instanceof Invalid || error instanceof ActRefused) {
          show(res, face, payment, entered, error.message)
          return
        }
        throw error
      }
    })
  )
  return router
}

/** Carries out one button. Returns whether the payer closed the page. @throws ActRefused or Invalid */
async function press(
  sandbox: Sandbox,
  face: Face,
  tell: Tell,
  payment: B2BinPayPayment,
  entered: Record<string, unknown>
): Promise<boolean> {
  const now = sandbox.clock.now()
  choose(payment.deposit.choices, readOwn(face, entered))
  switch (entered.step) {
    case "next_block":
      await tell(confirmBlocks(payment, 1, now))
      return false
    case "confirm_all":
      await tell(confirmBlocks(payment, Infinity, now))
      return false
    case "fail":
      await tell(stopAll(payment, -1, now))
      return false
    case "block":
      await tell(stopAll(payment, payment.deposit.choices.blockedStatus, now))
      return false
  }
  const isNow = optionalText("delay_ms", entered.delay_ms) === "0"
  const wish = readAct(face, { ...entered, delay_ms: isNow ? "" : entered.delay_ms }, "form")
  await act(sandbox, face, payment, wish)
  return wish.outcome === "abandoned"
}

function show(
  res: Response,
  face: Face,
  payment: B2BinPayPayment,
  entered: Record<string, unknown> = {},
  error?: string
): void {
  const { deposit } = payment
  const told = {
    face,
    payment,
    entered: { ...chosen(deposit.choices), ...entered },
    error,
    deposit,
    action: `${new URL(payment.paymentUrl).pathname}?d=${payment.id}`,
    coins: choosable(deposit),
    status: STATUSES[deposit.status],
    paid: targetPaid(deposit),
    pending: targetPending(deposit),
    missing: missing(payment) ?? payment.amount,
    transferStatuses: TRANSFERS,
    canExpire: deposit.status === 2 && !isEnterprise(deposit),
    modes: MODES,
    delays: DELAYS,
  }
  render(res, "transfers", told, error === undefined ? 200 : 400)
}

/** What was chosen before stays chosen in the form. */
const chosen = (choices: Choices) => ({
  content_type: choices.contentType,
  no_transfer: choices.isNoTransferSigned ? "signed" : "unsigned",
  block_status: String(choices.blockedStatus),
  payouts: choices.doPayoutsWait ? "waiting" : "approved",
})

const unknown = (res: Response) =>
  renderMessage(res, 404, "No such payment", "This payment link is unknown or was reset")
