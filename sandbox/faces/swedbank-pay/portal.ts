import { ActRefused } from "../../core/act-refused"
import type { PortalWish } from "../../core/portal"
import { randomId } from "../../core/ids"
import type { Sandbox } from "../../core/sandbox"
import type { Instrument } from "../../accounts"
import type { Face } from "../face"
import { choose } from "./choices"
import { plainFailure } from "./declines"
import { newEvent } from "./events"
import type { OrderEvent, SwedbankPayment } from "./order"
import { Refused } from "./problems"
import { tellOf } from "./tell"
import { complete, fail, perform } from "./transactions"

const TYPES = { capture: "Capture", cancel: "Cancellation", reversal: "Reversal" } as const

/**
 * What the merchant does in the merchant portal: the same operations as by API, with references the
 * shop never saw, and the end of a Banklink reversal that waits. Resolves after the callbacks.
 * @throws ActRefused with the gateway's own reason
 */
export async function portal(
  sandbox: Sandbox,
  face: Face,
  payment: SwedbankPayment,
  wish: PortalWish
): Promise<void> {
  choose(payment.order, wish.own)
  const told: Promise<void>[] = []
  const tell = (event: OrderEvent) => void told.push(tellOf(sandbox, face, payment, event))
  try {
    if (wish.action === "complete_reversal" || wish.action === "fail_reversal") {
      tell(endReversal(sandbox, payment, wish.action === "complete_reversal"))
      return
    }
    perform(
      sandbox,
      payment,
      {
        type: TYPES[wish.action],
        amount: amountOf(wish),
        description: `Merchant portal: ${wish.action}`,
        payeeReference: randomId("PORTAL"),
      },
      tell
    )
  } catch (error) {
    throw error instanceof Refused ? new ActRefused(error.message) : error
  } finally {
    await Promise.all(told)
  }
}

function amountOf(wish: PortalWish): number | undefined {
  if (wish.action === "cancel" && wish.amount !== undefined) {
    throw new ActRefused("A cancellation releases everything and takes no amount")
  }
  if (wish.amount === "0") {
    throw new ActRefused("The amount must be positive")
  }
  return wish.amount === undefined ? undefined : Number(wish.amount)
}

function endReversal(sandbox: Sandbox, payment: SwedbankPayment, isGood: boolean): OrderEvent {
  const { order } = payment
  const pending = order.pendingReversal
  if (!pending) {
    throw new ActRefused(`Payment ${payment.reference} has no reversal that waits`)
  }
  const now = sandbox.clock.now()
  order.pendingReversal = undefined
  return isGood
    ? complete(payment, { ...pending, ...newEvent("Reversal", now) })
    : fail(payment, "Reversal", plainFailure(payment.channel as Instrument, "Reversal"), now)
}
