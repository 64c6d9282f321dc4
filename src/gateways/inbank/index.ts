import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
import { isTaken, refusalOf } from "../refusals"
import { authenticate, read } from "./callback"
import { captureDetails } from "./capture-details"
import { createClient } from "./client"
import { modeOf } from "./hosts"
import { inbankOptions, type InbankOptions } from "./options"
import { hasParameters } from "./parameters"
import { paymentReference } from "./references"

export { inbankOptions, type InbankOptions } from "./options"

/** Inbank: purchase financing and Smart Rent in the Baltics, Poland and Czechia (inbank.md). */
export const inbank = defineGateway<InbankOptions>({
  id: "inbank",
  label: "Inbank",
  options: inbankOptions,
  capabilities: {
    capture: "manual",
    // A contract is approved as a whole.
    partialCapture: false,
    refund: "partial",
    void: true,
    currencies: ["EUR", "PLN", "CZK"],
    needs: ["cart"],
    callbackProof: "signature",
  },
  // Nothing is said about repeats (5).
  delivery: { url: "payment", sent: "always", retriesAfter: null, givesUpAfter: null },
  storefrontKeys: [],
  callbackMethods: ["POST", "GET"],
  reference: paymentReference,
  connect: (options) => createClient(options),
  address: ({ baseUrl }) => ({ baseUrl, mode: modeOf(baseUrl) }),
  authenticate,
  read,
  acknowledge,
  // The browser brings the same three parameters to the return URL (5).
  carriesCallback: (raw, { callback }) => hasParameters(raw, callback.params),
  captureDetails: ({ productKind }) => (productKind === "rent" ? captureDetails : null),
  refundMode: ({ refunds: { full, partial } }) => (partial ? "partial" : full ? "full" : "manual"),
  capturesAtOnce: ({ autoApprove }) => autoApprove,
})

/** Our answer to a callback: what the one known client answers, or a refusal (5). */
function acknowledge(outcome: CallbackOutcome, { callback }: InbankOptions): Acknowledgement {
  return isTaken(outcome)
    ? { status: callback.ackStatus, contentType: "text/plain", body: callback.ackBody }
    : refusalOf(outcome)
}
