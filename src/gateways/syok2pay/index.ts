import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
import { isTaken, refusalOf } from "../refusals"
import { authenticate, read } from "./callback"
import { createClient } from "./client"
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
  storefrontKeys: ["channel"],
  reference: paymentReference,
  connect: (options) => createClient(options),
  authenticate,
  proofHeaders: ({ callback }) => [callback.signatureHeader, callback.timestampHeader],
  read,
  acknowledge,
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
