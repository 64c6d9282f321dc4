import type { ZodType } from "zod"
import type { Calculation } from "./calculation"
import type { BrowserFacts, CartFacts } from "./checkout-facts"
import type { Money } from "./money"
import type { TransactionState } from "./transaction-state"

export type * from "./checkout-facts"
export { transactionStates, type TransactionState } from "./transaction-state"

/** What a gateway can do; pages, providers and checks read this instead of knowing gateways. */
export type Capabilities = {
  capture: "automatic" | "manual"
  partialCapture: boolean
  refund: "partial" | "full" | "manual"
  void: boolean
  /** Upper-case codes, or "any". */
  currencies: readonly string[] | "any"
  needs: readonly ("cart" | "address" | "device")[]
  callbackProof: "signature" | "url-key" | "none"
}

/** Where an account's payments happen. */
export type ApiAddress = {
  /** Address of the API that the account calls. */
  baseUrl: string
  /** What the gateway documents about this address; null when it documents no such address. */
  mode: "live" | "test" | null
}

/** How a gateway sends its callbacks, as far as anybody knows: for the people who miss one. */
export type CallbackDelivery = {
  /** Where the gateway is told our URL: with each payment, or once for the account, in its portal. */
  url: "payment" | "account"
  /** Whether every merchant gets callbacks, or only those who have agreed on it with the gateway. */
  sent: "always" | "on_request"
  /** Seconds after the first try at which an unanswered one comes again; null: not documented. */
  retriesAfter: readonly number[] | null
  /** Seconds after the first try at which the gateway gives up; null: not documented. */
  givesUpAfter: number | null
}

/** The part of our transaction that a gateway may need. */
export type TransactionFacts = {
  id: string
  /** What we call it at the gateway. */
  reference: string
  /** The gateway's main id of it, once known. */
  gatewayId: string | null
  /** Further ids of the gateway by its own names. */
  gatewayIds: Readonly<Record<string, string>>
  amount: Money
  authorized: Money
  captured: Money
  refunded: Money
  /** What the shop has given for the capture, in the form of the gateway's `captureDetails`. */
  captureDetails: Readonly<Record<string, unknown>> | null
  /** What the shop has given for refunds, in the form of the gateway's `refundDetails`. */
  refundDetails: Readonly<Record<string, unknown>> | null
  /** A refund was accepted and has not ended yet: its end is part of what an inquiry asks for. */
  refundPending: boolean
  createdAt: Date
}

export type OpenRequest = {
  transaction: TransactionFacts
  sessionId: string
  /** Absolute, without placeholders, already complete (DESIGN.md 2, step 1). */
  urls: { return: string; cancel: string; callback: string }
  cart: CartFacts | null
  browser: BrowserFacts | null
  /** Keys of the storefront's `data` that the gateway declared in `storefrontKeys`; text only. */
  wishes: Readonly<Record<string, string>>
  /** The device that staff has chosen; never a shopper's word. Null for gateways without devices. */
  device: string | null
}

/** A terminal of an account, on which staff can take a payment. */
export type Device = { id: string; name: string; location: string | null }

export type Opened = {
  gatewayId: string | null
  gatewayIds?: Record<string, string>
  /** Where the shopper goes to pay. */
  redirectUrl: string | null
  expiresAt: Date | null
  /** Redacted answer, for people. */
  snapshot: Record<string, unknown>
}

/** One capture, refund, void or chargeback at the gateway. */
export type Movement = {
  kind: "capture" | "refund" | "void" | "chargeback"
  id: string
  amount: Money
  at: Date | null
  /** What we called it, where the gateway repeats that. */
  reference?: string | null
}

/** A capture, refund or void that the gateway tried and turned down. */
export type FailedMovement = {
  kind: "capture" | "refund" | "void"
  id: string
  at: Date | null
  /** The gateway's own word, such as `badrequest`. */
  reason: string
}

/** What the gateway answered to our own authenticated question. The only thing that settles. */
export type GatewayTruth = {
  state: TransactionState
  /** Amount of the payment as the gateway knows it; null when it did not say. */
  amount: Money | null
  authorized: Money
  captured: Money
  refunded: Money
  movements: Movement[]
  failed?: FailedMovement[]
  /** Set by `refund` alone: the gateway has accepted it and tells later how it ended, by inquiry. */
  refundPending?: boolean
  /**
   * The gateway holds money that the account's rules do not let settle by itself, such as less or
   * more than was asked for. A person decides; nothing follows from the rest of this truth.
   */
  review?: { reason: string; details: Record<string, string> }
  /** How far a payment that is seen but not certain yet has come, such as blocks on a chain. */
  progress?: { confirmations: number; needed: number }
  /** Our reference as the gateway knows it; null when it did not say. */
  reference: string | null
  gatewayId: string | null
  gatewayIds?: Record<string, string>
  mode: "live" | "test" | null
  /** The gateway's word when our table does not know it; the state is then pending. */
  unknownStatus?: string
  /** Redacted answer, for people. */
  snapshot: Record<string, unknown>
}

/** A callback exactly as it arrived. */
export type RawCallback = {
  method: string
  /** Query string without the question mark, undecoded. */
  query: string
  /** Lower-case names; a header sent twice is an array. */
  headers: Readonly<Record<string, string | string[] | undefined>>
  body: Buffer
  /** Transaction named in the URL; null for an account-level URL. */
  transactionId: string | null
  /** Who opened the connection, often a proxy; null when it is not known. */
  remoteAddress: string | null
}

export type Authenticity =
  /** `secret` 0 is the current one, 1 and up are previous ones. */
  | { verdict: "verified"; secret: number; note?: string }
  | { verdict: "hint"; note: string }
  /** `status` 400 unreadable, 401 no or wrong proof. */
  | { verdict: "refused"; cause: string; status: 400 | 401 }

/** What a callback claims. Used to find and to compare, never to decide. */
export type CallbackReading = {
  /** The event under the gateway's own name, for people. */
  label: string
  reference: string | null
  gatewayId: string | null
  /** Further ids by the gateway's own names, to find the payment by when neither of the above is told. */
  gatewayIds?: Readonly<Record<string, string>>
  /** Why nothing follows from this message although it is genuine: `foreign_merchant`, `unknown_type`. */
  ignore?: string
  /** Same text for every delivery of the same message. */
  dedupeKey: string
  /** State that the message announces, by our table; null when it announces none. */
  claimedState: TransactionState | null
  warnings: string[]
}

export type CallbackOutcome = "accepted" | "duplicate" | "refused" | "unknown" | "unreadable"

export type Acknowledgement = { status: number; contentType: string; body: string }

/**
 * Keeps an id of the gateway with the transaction before the call that uses it, so that a repeat
 * after a crash finds it in `gatewayIds`.
 */
export type Remember = (name: string, id: string) => Promise<void>

/** The calls of one account. Every method throws `GatewayError` and nothing else. */
export interface GatewayClient {
  open(request: OpenRequest): Promise<Opened>
  inquire(transaction: TransactionFacts): Promise<GatewayTruth>
  /** Captures part or all of an authorized amount. `key` is Medusa's capture id. */
  capture(transaction: TransactionFacts, amount: Money, key: string): Promise<GatewayTruth>
  /**
   * Gives up what is not captured of a payment, or voids a whole captured one where the gateway can.
   */
  cancel(transaction: TransactionFacts, key: string): Promise<GatewayTruth>
  /** `key` is Medusa's refund id. */
  refund(
    transaction: TransactionFacts,
    amount: Money,
    key: string,
    remember: Remember
  ): Promise<GatewayTruth>
  /**
   * Ends a payment that is under way and that nobody wants any more, then asks again: it may have
   * been paid a moment before. Only where a gateway would otherwise keep asking the shopper to pay.
   */
  abort?(transaction: TransactionFacts): Promise<GatewayTruth>
  /**
   * Our reference of a payment that a callback names by the gateway's id alone, when the answer to
   * its opening was lost; null when it is none of ours.
   */
  locate?(gatewayId: string): Promise<string | null>
  /** Terminals that staff can choose from; gateways that need a device have it. */
  devices?(): Promise<Device[]>
  /**
   * What a purchase would cost in instalments, for a shopper who only looks. Without a period the
   * gateway's usual one. Only accounts that sell in instalments have it.
   */
  calculate?(amount: Money, period: number | null): Promise<Calculation>
  /** Tries the credentials without moving anything, where the gateway has a call for that. */
  check?(): Promise<void>
}

/** Options that every account has, whatever the gateway. */
export type CommonOptions = {
  publicUrl: string
  storefrontUrl?: string
  storefrontReturnUrl?: string
  storefrontCancelUrl?: string
  settleWithoutCallback: boolean
  orderFirst: boolean
  unpaidOrder: "cancel" | "flag"
  strayMoney: "hold" | "refund"
  /** Who is told, through Medusa's notification module, that a payment needs attention. */
  attentionNotification?: { to: string; channel: string; template: string }
  /** true: `check` is tried once when Medusa starts. Only gateways whose client has it offer this. */
  checkOnBoot?: boolean
}

/** A payment gateway as an object: what it is, what it says on the wire, what it can do. */
export type Gateway<O extends CommonOptions = CommonOptions> = {
  /** Without underscores: Medusa splits provider ids at them. */
  id: string
  label: string
  options: ZodType<O>
  capabilities: Capabilities
  delivery: CallbackDelivery
  /** Session data keys that the storefront may set for this gateway, such as a channel. */
  storefrontKeys: readonly string[]
  /** true: it is told what is in the cart. The lines are not even loaded for one that is not. */
  sendsLines?: true
  /** Ways in which callbacks arrive; POST alone when left out. */
  callbackMethods?: readonly ("GET" | "POST")[]
  // Methods, not properties: a list of gateways with different options must be possible.
  /** Our name for a transaction in the gateway's charset; attempt starts at 1. */
  reference(sessionId: string, attempt: number, options: O): string
  connect(options: O): GatewayClient
  address(options: O): ApiAddress
  /** Pure and constant in time. `now` in milliseconds since 1970. */
  authenticate(raw: RawCallback, options: O, now: number): Authenticity
  /** Pure. Called for verified and hinted callbacks only. Throws `GatewayError` kind invalid. */
  read(raw: RawCallback, options: O): CallbackReading
  acknowledge(outcome: CallbackOutcome, options: O): Acknowledgement
  /**
   * Whether a visit to the return page brings a message of the gateway along. Such a message is
   * verified and kept, and settles nothing.
   */
  carriesCallback?(raw: RawCallback, options: O): boolean
  /** Whether payments of this account are opened with a callback URL; they are when left out. */
  sendsCallbacks?(options: O): boolean
  /** Headers without which a callback of this account is refused, in lower case; none when left out. */
  proofHeaders?(options: O): readonly string[]
  /** What a capture at this account needs beside the amount, given by the shop before it. */
  captureDetails?(options: O): ZodType<Record<string, unknown>> | null
  /** What a refund at this account needs beside the amount, given by the shop before it. */
  refundDetails?(options: O): ZodType<Record<string, unknown>> | null
  /** What refunds at this account can be, where its options allow less than the gateway can. */
  refundMode?(options: O): Capabilities["refund"]
  /** The payment in the gateway's own portal, for staff; only where such an address is documented. */
  backOfficeUrl?(transaction: Pick<TransactionFacts, "gatewayId">, options: O): string | null
  /** Decimals of a currency that is none of ISO 4217; undefined when the account has none such. */
  exponentOf?(currency: string, options: O): number | undefined
  /** Whether an authorized payment is captured as soon as its order stands. */
  capturesAtOnce?(options: O): boolean
}

/** Declares a gateway; the type parameter ties its options to everything that uses them. */
export function defineGateway<O extends CommonOptions>(gateway: Gateway<O>): Gateway<O> {
  return gateway
}
