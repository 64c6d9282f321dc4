import type { Outcome } from "./arguments"

/** How one account's payments end where gateways differ. */
export interface GatewayTraits {
  /** Staff starts the payment on a device; the storefront is not shown it. */
  atCounter: boolean
  /** Messages about the opening itself, which come whatever happens later. */
  openingMessages: number
  /** Whether a refused message can be told to be about this payment: not at an account's one URL. */
  refusedAreOurs: boolean
  /** What can happen on its pay page. */
  outcomes: readonly Outcome[]
  /** States of our transaction that are right after an outcome. */
  states: Record<Outcome, string[]>
  /** Outcomes that a person must look at, with the reason; nothing settles then. */
  attention: Partial<Record<Outcome, string>>
  /** Whether a paid order's money is taken at once, or authorized for the shop to capture. */
  captured: boolean
  /** What the shop must give before it captures. */
  captureDetails?: object
  /** Messages that an outcome is told with, where it is not one. */
  messages: Partial<Record<Outcome, number>>
  /** How many of them may reach the account without being known as this payment's. */
  optional: Partial<Record<Outcome, number>>
  /** Outcomes told by hints alone: those that come close together are one, as luck has it. */
  hinted: readonly Outcome[]
  /** Forgeries that somebody with the secret could send: they prove, and lie nevertheless. */
  provenLies: number
  /** Its messages say so little that a stranger's early lie about success is the true one's duplicate. */
  liesLikeTheTruth: boolean
  /** Further ways to pay, in the gateway's word, whose money is taken at once. */
  saleChannels: readonly string[]
}

/** Most hosted pages: money is taken at once, and a decline ends the payment. */
const usual: GatewayTraits = {
  atCounter: false,
  openingMessages: 0,
  refusedAreOurs: true,
  outcomes: ["paid", "declined", "cancelled", "abandoned"],
  states: {
    paid: ["captured"],
    // Agreed to by the gateway and then captured by an admin.
    granted: ["captured"],
    // In several transfers, or in more or less than was asked for.
    split: ["captured"],
    overpaid: ["captured"],
    underpaid: ["opened", "pending"],
    late: ["opened", "pending"],
    declined: ["declined"],
    cancelled: ["cancelled"],
    expired: ["expired"],
    failed: ["declined"],
    abandoned: ["opened", "pending"],
  },
  attention: {},
  captured: true,
  messages: {},
  optional: {},
  hinted: [],
  provenLies: 1,
  liesLikeTheTruth: false,
  saleChannels: [],
}

/** A transfer that fails on its chain leaves the deposit open for another one. */
const b2binpay: GatewayTraits = {
  ...usual,
  outcomes: ["split", "underpaid", "overpaid", "late", ...usual.outcomes],
  states: { ...usual.states, declined: ["opened", "pending"] },
  attention: { underpaid: "underpaid", late: "late_payment" },
  // "No transfer" is unsigned.
  hinted: ["cancelled"],
  messages: { split: 3, underpaid: 2, overpaid: 2, late: 2 },
  // One names our payment, one a payment that nobody has: what it moves is not told apart by the signature.
  provenLies: 2,
}

/** A clerk's phone: a declined card is an attempt, and two ends are not told at all (kustom.md 3.3). */
const kustom: GatewayTraits = {
  ...usual,
  atCounter: true,
  openingMessages: 1,
  refusedAreOurs: false,
  outcomes: ["paid", "granted", "declined", "cancelled", "expired", "failed", "abandoned"],
  states: { ...usual.states, declined: ["opened", "pending"] },
  messages: { paid: 4, granted: 3, declined: 2, cancelled: 1, expired: 0, failed: 0 },
  provenLies: 0,
  // Orders and captures are told by the order alone, which we may not know yet.
  optional: { paid: 2, granted: 1 },
}

const inbank: GatewayTraits = {
  ...usual,
  outcomes: ["granted", ...usual.outcomes],
  liesLikeTheTruth: true,
}

/** By account or gateway, dashes for underscores. */
const special: Record<string, GatewayTraits> = {
  b2binpay,
  inbank,
  kustom,
  "inbank-rent": {
    ...inbank,
    // The shop hands the device over and names it before any money is due.
    states: { ...usual.states, paid: ["authorized"] },
    captured: false,
    captureDetails: {
      assetIdentifiers: [{ identifierType: "IMEI", identifier: "990000000000017" }],
    },
  },
  "swedbank-pay": {
    ...usual,
    // A declined card leaves the payment order open for another one; a paid one is authorized.
    states: { ...usual.states, paid: ["authorized"], declined: ["opened", "pending"] },
    captured: false,
    saleChannels: ["Swish"],
  },
}

/** @param providerId such as `pp_swedbank-pay_main` */
export function traitsOf(providerId: string): GatewayTraits {
  const [, gateway, account] = providerId.split("_")
  return special[`${gateway}-${account}`] ?? special[gateway] ?? usual
}
