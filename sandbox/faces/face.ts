import type { Router } from "express"

import type { Act, OwnOutcome } from "../core/act"
import type { Answer, Query } from "../core/call"
import type { Message } from "../core/callback"
import type { Call, FaultKind } from "../core/fault"
import type { Claim, Payment, PlaceholderMood } from "../core/payment"
import type { PortalDeed, PortalWish } from "../core/portal"
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

/** A field of the act that only one face offers: a select when it has values, else free text. */
export interface AdvancedField {
  name: string
  label: string
  values?: readonly { value: string; label: string }[]
  placeholder?: string
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
  /** References and ids a call names in body, path or query, for fault rules and inquiry counts. */
  references(body: Record<string, unknown>, path: string, query: Query): string[]
  /** Paths of call `inquiry` that count as inquiries of the payment; all unless it says so. */
  isInquiry?(path: string): boolean
  /** Calls and faults that mean nothing here; the fault panel refuses them. */
  lacks: readonly (Call | FaultKind)[]
  /** The gateway's truth about a payment in its own words. */
  claim(payment: Payment): Claim
  /**
   * An amount in the gateway's notation; undefined when it is none. A `form` has what a person
   * typed, `json` may be written in the gateway's own notation.
   */
  amount(text: string, source: "json" | "form"): string | undefined
  /** An amount of the gateway as people write it, in major units. */
  major(amount: string): string
  /** What `act` takes beside the fields of all gateways. */
  advanced?: readonly AdvancedField[]
  /** Outcomes of `OWN_OUTCOMES` that mean something here. */
  ownOutcomes?: readonly OwnOutcome[]
  /** Whether nothing can happen to a payment any more; when it is paid or voided unless it says so. */
  isOver?(payment: Payment): boolean
  /** Says why an act is impossible here. @throws ActRefused or Invalid */
  check?(payment: Payment, wish: Act): void
  /**
   * Lets an outcome happen, instead of a plain change of state. Returns the payment to tell of, as
   * it was at each callback when there are several, undefined when the gateway has none for it.
   */
  settle?(sandbox: Sandbox, payment: Payment, wish: Act): Payment | readonly Payment[] | undefined
  /** Removes from a copy what only the face keeps about later events. */
  asOpened?(copy: Payment): Payment
  /** What the pay page says before the payer tries again. */
  notice?(payment: Payment): string | undefined
  /** Does what a merchant does in the gateway's own portal. @throws ActRefused or Invalid */
  portal?(sandbox: Sandbox, payment: Payment, wish: PortalWish): Promise<void>
  /** What only this portal can do, by the name of the action; needs `portal`. */
  ownActions?: Readonly<Record<string, PortalDeed>>
  /** A transaction id of a payment that is not the shop's. */
  strangeTxnId?: string
  /** The address the browser is sent back to. */
  returnUrl(payment: Payment): string
  /** One message, or one for each address that is told; none when nobody listens. */
  callback(payment: Payment, recipe: CallbackRecipe): Message | readonly Message[]
  /** Set where the account has addresses for its callbacks and a payment names none. */
  tellsAccount?: boolean
  /** What rules for callbacks may name beside reference and id, such as the type of the event. */
  callbackNames?(payment: Payment): string[]
  /** Messages a stranger would try on the shop, all claiming the payment is paid. */
  forgeries(payment: Payment): Message[]
  /** The same message, signed at this moment. */
  resign(message: Message): Message
  /** The same message for another attempt, where each attempt is signed at its own moment. */
  atRetry?(message: Message): Message
  isAcknowledged(httpStatus: number): boolean
  /**
   * The gateway's answer to a call it refuses: `code` is an HTTP status or one of its own codes,
   * `path` the refused call's, for gateways whose APIs refuse differently.
   */
  refusal(code: string, path: string): Answer
  /** What the control API shows of a payment beside the fields of all gateways. */
  shown?(payment: Payment): Record<string, unknown>
  /** Routes below `/_sandbox/<gateway>`, for what is no payment. */
  control?(sandbox: Sandbox): Router
  /** Forgets what the face keeps beside its payments. */
  reset?(): void
}
