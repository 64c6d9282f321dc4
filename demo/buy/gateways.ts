import type { Outcome } from "./arguments"

/** How one gateway's payments end where gateways differ. */
export interface GatewayTraits {
  /** States of our transaction that are right after an outcome. */
  states: Record<Outcome, string[]>
  /** Whether a paid order's money is taken at once, or authorized for the shop to capture. */
  captured: boolean
  /** Further ways to pay, in the gateway's word, whose money is taken at once. */
  saleChannels: string[]
}

/** Most hosted pages: money is taken at once, and a decline ends the payment. */
const usual: GatewayTraits = {
  states: {
    paid: ["captured"],
    declined: ["declined"],
    cancelled: ["cancelled"],
    abandoned: ["opened", "pending"],
  },
  captured: true,
  saleChannels: [],
}

const special: Record<string, GatewayTraits> = {
  "swedbank-pay": {
    // A declined card leaves the payment order open for another one; a paid one is authorized.
    states: { ...usual.states, paid: ["authorized"], declined: ["opened", "pending"] },
    captured: false,
    saleChannels: ["Swish"],
  },
}

/** @param providerId such as `pp_swedbank-pay_main` */
export function traitsOf(providerId: string): GatewayTraits {
  return special[providerId.split("_")[1]] ?? usual
}
