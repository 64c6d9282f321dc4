import { randomUUID } from "node:crypto"

import { ActRefused } from "../../core/act-refused"
import type { PortalWish } from "../../core/portal"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { decimal } from "./amounts"
import { approved } from "./approval"
import { choose } from "./choices"
import { remaining } from "./contract"
import { terminate } from "./decisions"
import { returnPart, withdraw } from "./returns"
import type { InbankPayment } from "./session"
import { tellOf } from "./tell"

/**
 * What shop staff do in the Partner Portal: approve, cancel (an active contract too), and give back
 * all or a part. Resolves after the callback, where one is known.
 * @throws ActRefused
 */
export async function portal(
  sandbox: Sandbox,
  face: Face,
  payment: InbankPayment,
  wish: PortalWish
): Promise<void> {
  const { session } = payment
  const now = sandbox.clock.now()
  choose(session, wish.own)
  if (wish.action !== "reversal" && wish.amount !== undefined) {
    throw new ActRefused(`${wish.action} is about the whole contract and takes no amount`)
  }
  switch (wish.action) {
    case "capture":
      need(payment, ["granted"], "approve")
      return tellOf(sandbox, face, approved(payment, "partner_portal", now))
    case "cancel":
      need(payment, ["granted", "completed"], "cancel")
      return tellOf(sandbox, face, terminate(payment, "partner_portal", now))
    case "reversal":
      need(payment, ["completed"], "give back")
      return giveBack(payment, wish.amount, now)
    default:
      throw new ActRefused("Inbank's returns do not wait for anybody")
  }
}

function giveBack(payment: InbankPayment, amount: string | undefined, now: Date): void {
  const left = remaining(payment)
  const cents = amount === undefined ? left : Math.round(Number(amount) * 100)
  if (cents <= 0 || cents > left) {
    throw new ActRefused(`${decimal(left)} of ${payment.amount} is left to give back`)
  }
  if (cents === left) {
    withdraw(payment, `portal ${randomUUID()}`, now)
    return
  }
  returnPart(payment, cents, `portal ${randomUUID()}`, now)
  Object.assign(payment.session.contract ?? {}, { versionUuid: randomUUID() })
}

function need({ reference, session }: InbankPayment, statuses: string[], what: string): void {
  const isOver = session.contract?.status === "terminated"
  if (isOver || !statuses.includes(session.status)) {
    throw new ActRefused(`Payment ${reference} is ${session.status}: nothing to ${what}`)
  }
}
