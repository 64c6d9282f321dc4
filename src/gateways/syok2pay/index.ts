import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
import { isTaken, refusalOf } from "../refusals"
import { authenticate, read } from "./callback"
import { createClient } from "./client"
import { modeOf } from "./hosts"
import { syok2payOptions, type Syok2PayOptions } from "./options"
import { paymentReference } from "./references"

export { syok2payOptions, type Syok2PayOptions } from "./options"

/** Syok2Pay: hosted checkout with automatic capture, mostly MYR (syok2pay.md). */
export const syok2pay = defineGateway<Syok2PayOptions>({
  id: "syok2pay",
  label: "Syok2Pay",
  options: syok2payOptions,
  capabilities: {
    capture: "automatic",
    partialCapture: false,
    refund: "partial",
    void: true,
    currencies: "any",
    needs: [],
    callbackProof: "signature",
  },
  // Nothing is said about repeats (6.3).
  delivery: { url: "payment", sent: "always", retriesAfter: null, givesUpAfter: null },
  storefrontKeys: ["channel"],
  reference: paymentReference,
  connect: (options) => createClient(options),
  address: ({ baseUrl }) => ({ baseUrl, mode: modeOf(baseUrl) }),
  authenticate,
  read,
  acknowledge,
  proofHeaders: ({ callback: { signatureField, signatureHeader, timestampHeader } }) =>
    signatureField ? [timestampHeader] : [signatureHeader, timestampHeader],
})

/** Our answer to a callback: the configured acknowledgement, or a refusal (6.2). */
function acknowledge(outcome: CallbackOutcome, { callback }: Syok2PayOptions): Acknowledgement {
  return isTaken(outcome)
    ? {
        status: callback.ackStatus,
        contentType: callback.ackContentType,
        body: callback.ackBody,
      }
    : refusalOf(outcome)
}
