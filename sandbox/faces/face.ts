import type { Router } from "express"

import type { Answer } from "../core/call"
import type { Message } from "../core/callback"
import type { Claim, Payment, PlaceholderMood } from "../core/payment"
import type { Sandbox } from "../core/sandbox"

/** What proves a callback's origin, or fails to. */
export interface Proof {
  kind: "genuine" | "corrupt" | "wrong_secret" | "none"
  /** How old the message pretends to be. */
  ageSeconds: number
}

export const GENUINE: Proof = { kind: "genuine", ageSeconds: 0 }

/** Everything a callback is made from. */
export interface CallbackRecipe {
  claim: Claim
  proof: Proof
  placeholders: PlaceholderMood
  /** `json` is the gateway's own format, the others are faults. */
  body: "json" | "html" | "empty"
}

/** One gateway as the sandbox plays it. A new face is one folder and one line in `faces/index.ts`. */
export interface Face {
  gateway: string
  label: string
  /** One sentence for the start page. */
  about: string
  /** What a developer enters in the plugin's options: field name to value. */
  credentials: Record<string, string>
  /** Waits before each attempt to deliver a callback, ms, the first being the first attempt. */
  retryWaits: readonly number[]
  /** Routes below `/<gateway>`. */
  routes(sandbox: Sandbox): Router
  /** References a call's body names, for fault rules and inquiry counts. */
  references(body: Record<string, unknown>): string[]
  /** The gateway's truth about a payment in its own words. */
  claim(payment: Payment): Claim
  /** An amount a person typed, in the gateway's notation; undefined when it is none. */
  amount(text: string): string | undefined
  /** The address the browser is sent back to. */
  returnUrl(payment: Payment): string
  callback(payment: Payment, recipe: CallbackRecipe): Message
  /** Messages a stranger would try on the shop, all claiming the payment is paid. */
  forgeries(payment: Payment): Message[]
  /** The same message, signed at this moment. */
  resign(message: Message): Message
  isAcknowledged(httpStatus: number): boolean
  /** The gateway's answer to a call it refuses: `code` is an HTTP status or one of its own codes. */
  refusal(code: string): Answer
}
