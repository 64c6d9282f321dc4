import type { Attributes } from "@opentelemetry/api"
import type { Account } from "../accounts/account"
import type { ClaimedCallback } from "../modules/payment-journal/store"
import type { Settlement } from "../settling/settlement"
import { inSpan } from "./in-span"
import { instruments } from "./instruments"

/** Traces and counts one try to settle; `about` tells whose payment it is, once that is known. */
export function observeSettlement(
  { transaction_id, cause }: { transaction_id: string; cause: string },
  settle: (about: (account: Account) => void) => Promise<Settlement>
): Promise<Settlement> {
  // The actor, an id: of a callback, of a person, or `inquiry`.
  const attributes = { "payment.transaction.id": transaction_id, "payment.settle.cause": cause }
  return inSpan("payment.settle", attributes, async (span) => {
    let whose: Attributes = {}
    const ended = (status: string, reason?: string) => {
      const about = { ...whose, "payment.settlement.status": status }
      span.setAttributes({ ...about, ...(reason ? { "payment.settlement.reason": reason } : {}) })
      instruments().settlements.add(1, about)
    }
    try {
      const settlement = await settle(({ gateway, key }) => {
        whose = { "payment.gateway": gateway.id, "payment.account": key }
      })
      ended(settlement.status, "reason" in settlement ? settlement.reason : undefined)
      return settlement
    } catch (error) {
      ended("failed")
      throw error
    }
  })
}

/** Notes how long it took from the arrival of a callback until its payment was settled. */
export function observeSettled({ account, received_at }: ClaimedCallback, now = Date.now()): void {
  // Two clocks, the database's and ours, may differ by a little.
  const seconds = Math.max(0, now - new Date(received_at).getTime()) / 1000
  instruments().settling.record(seconds, {
    "payment.gateway": account.split("_")[0],
    "payment.account": account,
  })
}
