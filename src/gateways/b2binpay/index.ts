import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
import { isTaken, refusalOf } from "../refusals"
import { authenticate, read } from "./callback"
import { createClient } from "./client"
import { modeOf } from "./hosts"
import { b2binpayOptions, type B2BinPayOptions } from "./options"
import { paymentReference } from "./references"
import { refundDetails } from "./refund-details"
import { exponentOf } from "./wallets"

export { b2binpayOptions, type B2BinPayOptions } from "./options"

/** B2BinPay: deposits in coins on a hosted page, into Merchant wallets (b2binpay.md). */
export const b2binpay = defineGateway<B2BinPayOptions>({
  id: "b2binpay",
  label: "B2BinPay",
  options: b2binpayOptions,
  capabilities: {
    capture: "automatic",
    partialCapture: false,
    // By payout where the account allows it; else the client says what to do by hand.
    refund: "partial",
    void: false,
    currencies: "any",
    needs: [],
    callbackProof: "signature",
  },
  // Repeats are spoken of, their schedule is not public (5.6).
  delivery: { url: "payment", sent: "always", retriesAfter: null, givesUpAfter: null },
  storefrontKeys: ["coin"],
  reference: paymentReference,
  connect: (options) => createClient(options),
  address: ({ baseUrl }) => ({ baseUrl, mode: modeOf(baseUrl) }),
  authenticate,
  read,
  acknowledge,
  refundDetails: ({ refunds }) => (refunds === "payout" ? refundDetails : null),
  refundMode: ({ refunds }) => (refunds === "payout" ? "partial" : "manual"),
  exponentOf,
})

/** Our answer to a callback: 200 without a body (5.6), or a refusal. */
function acknowledge(outcome: CallbackOutcome): Acknowledgement {
  return isTaken(outcome)
    ? { status: 200, contentType: "text/plain", body: "" }
    : refusalOf(outcome)
}
