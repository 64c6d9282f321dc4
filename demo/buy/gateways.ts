import type { Outcome } from "./arguments"

/** How one account's payments end where gateways differ. */
export interface GatewayTraits {
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
    abandoned: ["opened", "pending"],
  },
  attention: {},
  captured: true,
  messages: {},
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

const inbank: GatewayTraits = {
  ...usual,
  outcomes: ["granted", ...usual.outcomes],
  liesLikeTheTruth: true,
}

/** By account or gateway, dashes for underscores. */
const special: Record<string, GatewayTraits> = {
  b2binpay,
  inbank,
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
