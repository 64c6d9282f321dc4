import { ActRefused } from "../../core/act-refused"
import type { Payment } from "../../core/payment"
import type { PortalDeed, PortalWish } from "../../core/portal"
import type { Sandbox } from "../../core/sandbox"
import type { Face } from "../face"
import { capturedOf, refundedOf, remainingOf, statusOf } from "./balances"
import { capture, refund } from "./captures"
import { captureCreated, disputeEvent, refundCreated } from "./events"
import type { KustomEvent } from "./events"
import type { Order } from "./order"
import { Refused } from "./problems"
import { cancelOrder, releaseRest } from "./releases"
import { withSession } from "./session"
import { captureItself } from "./settle"
import { tellOf } from "./tell"

type Wish = Omit<PortalWish, "action">
/** Does something to an order and returns the events of it. @throws ActRefused or Refused */
type Work = (order: Order, amount: number | undefined, now: Date) => KustomEvent[]

const HAND = { reference: "", description: "Merchant portal", lines: [] }

const takeAll: Work = (order, amount = remainingOf(order), now) => [
  captureCreated(order, capture(order, { ...HAND, amount: positive(amount) }, now)),
]

const giveBack: Work = (order, amount = capturedOf(order) - refundedOf(order), now) => [
  refundCreated(order, refund(order, { ...HAND, amount: positive(amount) }, now)),
]

const quietly =
  (work: (order: Order) => void): Work =>
  (order) => {
    work(order)
    return []
  }

/** What the Portal does of what all gateways' portals do; cancelling tells nobody. */
const SHARED: Partial<Record<PortalWish["action"], Work>> = {
  capture: takeAll,
  cancel: quietly(cancelOrder),
  reversal: giveBack,
}

const OWN: Record<string, Work> = {
  refund: giveBack,
  release: quietly(releaseRest),
  accept_fraud: (order, _amount, now) => {
    endFraudCheck(order, "ACCEPTED")
    return captureItself(order, now)
  },
  reject_fraud: quietly((order) => endFraudCheck(order, "REJECTED")),
  dispute: (order) => [disputeEvent(order)],
  expire: quietly(expireOrder),
}

/** What the merchant does in the Portal. Resolves after the webhooks. @throws ActRefused */
export const portal = (
  sandbox: Sandbox,
  face: Face,
  payment: Payment,
  wish: PortalWish
): Promise<void> => perform(sandbox, face, SHARED[wish.action], payment, wish)

/** What only this portal does: `refund`, `release`, fraud decisions, `dispute`, `expire`. */
export const ownActions = (faceOf: () => Face): Record<string, PortalDeed> =>
  Object.fromEntries(
    Object.entries(OWN).map(([action, work]) => [
      action,
      (sandbox, payment, wish) => perform(sandbox, faceOf(), work, payment, wish),
    ])
  )

async function perform(
  sandbox: Sandbox,
  face: Face,
  work: Work | undefined,
  payment: Payment,
  wish: Wish
): Promise<void> {
  const known = withSession(payment)
  if (!work || !known.order) {
    throw new ActRefused(
      work ? `Payment ${payment.reference} has no order yet` : "Kustom's Portal does not do that"
    )
  }
  const amount = wish.amount === undefined ? undefined : Number(wish.amount)
  try {
    await tellOf(sandbox, face, known, work(known.order, amount, sandbox.clock.now()))
  } catch (error) {
    throw error instanceof Refused ? new ActRefused(error.message) : error
  }
}

function positive(amount: number): number {
  if (amount <= 0) {
    throw new ActRefused("There is nothing left for that, or the amount is not positive")
  }
  return amount
}

function endFraudCheck(order: Order, verdict: "ACCEPTED" | "REJECTED"): void {
  if (order.fraudStatus !== "PENDING") {
    throw new ActRefused(`The fraud status is ${order.fraudStatus} already`)
  }
  order.fraudStatus = verdict
}

function expireOrder(order: Order): void {
  if (statusOf(order) !== "AUTHORIZED") {
    throw new ActRefused(`The order is ${statusOf(order)}; only an AUTHORIZED one runs out`)
  }
  order.end = "EXPIRED"
}
