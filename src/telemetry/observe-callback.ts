import type { CallbackEnvelope } from "../callbacks/judge-callback"
import type { ReceivedCallback } from "../callbacks/receive-callback"
import { inSpan } from "./in-span"
import { instruments } from "./instruments"

/** Counts and times one callback. Adds no wait: what is measured stays in this process. */
export function observeCallback(
  { account, channel, raw }: CallbackEnvelope,
  receive: () => Promise<ReceivedCallback>
): Promise<ReceivedCallback> {
  const whose = {
    "payment.gateway": account.gateway.id,
    "payment.account": account.key,
    "payment.callback.channel": channel,
  }
  const named = raw.transactionId === null ? {} : { "payment.transaction.id": raw.transactionId }
  return inSpan("payment.callback", { ...whose, ...named }, async (span) => {
    const started = performance.now()
    const ended = (outcome: string, cause: string | null) => {
      const about = {
        ...whose,
        "payment.callback.outcome": outcome,
        ...(cause === null ? {} : { "payment.callback.cause": cause }),
      }
      span.setAttributes(about)
      instruments().callbacks.add(1, about)
      instruments().acknowledging.record((performance.now() - started) / 1000, whose)
    }
    try {
      const received = await receive()
      ended(received.outcome, received.cause)
      return received
    } catch (error) {
      ended("unstored", null)
      throw error
    }
  })
}
