import type { CallbackMode, Wish } from "./arguments"
import { traitsOf } from "./gateways"

/** How Medusa must end after a purchase. */
export interface Expectation {
  /** One order with the cart's amount; none otherwise. */
  order: boolean
  /** Why a person must look; null when nobody must. */
  attention: string | null
  /** Whether the order's money is captured, once and in full; only authorized otherwise. */
  captured: boolean
  /** States of our transaction that are right. */
  states: string[]
  /** Callbacks that must be in the journal as taken: verified, or hints. Five equal ones are one. */
  taken: number
  /** How many fewer are right, too. */
  foldable: number
  /** Whether callbacks must be in the journal as refused. */
  refused: boolean
  /** Whether the gateway tells anything about the outcome; otherwise the shop has to ask. */
  isTold: boolean
  /** Milliseconds after which it counts as not happening. */
  deadlineMs: number
}

/** With a callback everything is over in a moment; this allows for a busy machine and one retry. */
const CALLBACK_MS = 30_000

/** Without one the reconciler finds out; it asks for the first time after a minute (DESIGN.md 2, step 5). */
const RECONCILER_MS = 180_000

/** What a purchase with a provider (`pp_syok2pay_main`) must lead to. */
export function expectationOf(
  providerId: string,
  { outcome, callbacks, channel }: Wish
): Expectation {
  const traits = traitsOf(providerId)
  const isGranted = outcome === "granted"
  const order = ["paid", "granted", "split", "overpaid"].includes(outcome)
  const attention = traits.attention[outcome] ?? null
  const isSale = channel !== undefined && traits.saleChannels.includes(channel)
  const captured = isGranted || (order && (traits.captured || isSale))
  const states = captured ? ["captured"] : traits.states[outcome]
  if (outcome === "abandoned") {
    // Nobody did anything, so there is nothing to tell in any way; only the reconciler looks.
    const untold = { foldable: 0, refused: false, isTold: false, deadlineMs: RECONCILER_MS }
    const taken = traits.openingMessages
    return { order, attention, captured, states, taken, ...untold }
  }
  const messages = traits.messages[outcome] ?? 1
  // The sandbox tells the truth after its forgeries only about money that came.
  const genuineAfterForged = outcome === "paid" || outcome === "split" || isGranted ? messages : 0
  const told: Record<CallbackMode, number> = {
    normal: messages,
    duplicate: messages,
    // A single one is followed by an earlier one, which may be that of the opening; several change their order.
    reversed: messages && Math.max(messages, 2 - traits.openingMessages),
    dropped: 0,
    forged: traits.provenLies + genuineAfterForged,
  }
  // What the shop's approval leads to is told on its own, however the first message was.
  const approved = isGranted ? 1 : 0
  const folded = callbacks === "forged" && captured && traits.liesLikeTheTruth ? 1 : 0
  const optional = told[callbacks] ? (traits.optional[outcome] ?? 0) : 0
  const hinted = traits.hinted.includes(outcome) ? Math.max(told[callbacks] - 1, 0) : 0
  return {
    order,
    attention,
    captured,
    states,
    taken: traits.openingMessages + told[callbacks] + approved - folded,
    foldable: hinted + optional,
    refused: callbacks === "forged" && traits.refusedAreOurs,
    isTold: told[callbacks] > 0,
    deadlineMs: told[callbacks] ? CALLBACK_MS : RECONCILER_MS,
  }
}
