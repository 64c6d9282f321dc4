import { transactionStates, type TransactionState } from "../gateways/transaction-state"
import { isPaid } from "./status-view"

/** Where the browser came from: the gateway's return URL, its cancel URL, or an id nobody knows. */
export type PageKind = "return" | "cancel" | "unknown"

/** How a message looks: its icon and colour, and which links it offers. */
export type MessageLook = {
  icon: "wait" | "done" | "refused" | "closed" | "look" | "unknown"
  retry: boolean
  home: boolean
}

/** Every message a page can show; the keys are those of `locales/*.json`. */
export const messageLooks = {
  waiting: { icon: "wait", retry: false, home: false },
  left: { icon: "wait", retry: true, home: true },
  received: { icon: "wait", retry: false, home: false },
  placed: { icon: "done", retry: false, home: true },
  declined: { icon: "refused", retry: true, home: true },
  cancelled: { icon: "closed", retry: true, home: true },
  expired: { icon: "closed", retry: true, home: true },
  attention: { icon: "look", retry: false, home: true },
  unknown: { icon: "unknown", retry: false, home: false },
} as const satisfies Record<string, MessageLook>
export type MessageKey = keyof typeof messageLooks

export type MessageFacts = { state: TransactionState; orderPlaced: boolean; attention: boolean }

/** The message for a payment. Both pages tell the same truth; they differ only while it is open. */
export function messageOf(kind: "return" | "cancel", facts: MessageFacts): MessageKey {
  if (facts.attention) {
    return "attention"
  }
  if (isPaid(facts.state)) {
    return facts.orderPlaced ? "placed" : "received"
  }
  if (facts.state === "opened" || facts.state === "pending") {
    return kind === "cancel" ? "left" : "waiting"
  }
  return facts.state
}

/**
 * Message by `state,order_placed,attention`, so that the script in the page looks up what
 * `messageOf` decided and holds no rule of its own.
 */
export function messageTable(kind: "return" | "cancel"): Record<string, MessageKey> {
  const flags = [true, false]
  const rows = transactionStates.flatMap((state) =>
    flags.flatMap((orderPlaced) =>
      flags.map((attention) => [
        [state, orderPlaced, attention].join(),
        messageOf(kind, { state, orderPlaced, attention }),
      ])
    )
  )
  return Object.fromEntries(rows)
}
