import { ActRefused } from "../../core/act-refused"
import type { Sandbox } from "../../core/sandbox"
import { snapshot } from "./deposit"
import type { B2BinPayPayment, CallbackType } from "./deposit"
import type { Ids } from "./ids"
import type { Payout, PayoutStatus } from "./payout"
import { approve } from "./payouts"
import type { TransferStatus } from "./transfer"

export const PAYOUT_ACTIONS = [
  "approve_payout",
  "reject_payout",
  "confirm_payout",
  "fail_payout",
  "block_payout",
] as const
export type PayoutAction = (typeof PAYOUT_ACTIONS)[number]

/**
 * What happens to the deposit's newest payout: the owner approves or rejects it, the chain confirms
 * or fails it, AML blocks it. One that waits is approved first, except to be rejected.
 * @returns the payment as the callback tells it; none for an approval
 * @throws ActRefused when there is none that could
 */
export function endPayout(
  sandbox: Sandbox,
  ids: Ids,
  payment: B2BinPayPayment,
  action: PayoutAction
): B2BinPayPayment[] {
  const now = sandbox.clock.now()
  const payout = underWay(payment)
  const end = (type: CallbackType, payoutStatus: PayoutStatus, status: TransferStatus) => {
    if (payout.status === 1) {
      approve(ids, payout, now)
    }
    payout.status = payoutStatus
    for (const transfer of [payout.cost, payout.transfer]) {
      const confirmations = status === 2 ? transfer?.coin.blocks : 0
      Object.assign(transfer ?? {}, { status, confirmations, updatedAt: now })
    }
    return [telling(payment, payout, type)]
  }
  switch (action) {
    case "approve_payout":
      needWaiting(payout)
      approve(ids, payout, now)
      return []
    case "reject_payout":
      needWaiting(payout)
      payout.status = 3
      return [telling(payment, payout, "Request rejection")]
    case "confirm_payout":
      payment.refunds.push({ reference: payout.trackingId, amount: payout.target, at: now })
      return end("Confirmation", 2, 2)
    case "fail_payout":
      return end("Fail", 2, -1)
    case "block_payout":
      return end("Cancel", 3, -3)
  }
}

const telling = (payment: B2BinPayPayment, payout: Payout, type: CallbackType) => ({
  ...snapshot(payment, { type, payout, transfer: payout.transfer }),
  backendUrl: payout.callbackUrl,
})

function underWay({ deposit, reference }: B2BinPayPayment): Payout {
  const isOpen = ({ status, transfer }: Payout) => status !== 3 && (transfer?.status ?? 0) === 0
  const found = deposit.payouts.filter(isOpen).at(-1)
  if (!found) {
    throw new ActRefused(`Payment ${reference} has no payout under way`)
  }
  return found
}

function needWaiting({ id, status }: Payout): void {
  if (status !== 1) {
    throw new ActRefused(`Payout ${id} does not wait for an approval`)
  }
}
