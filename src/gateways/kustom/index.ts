import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
import { isTaken, refusalOf } from "../refusals"
import { authenticate, read } from "./callback"
import { createClient } from "./client"
import { modeOf } from "./hosts"
import { movementDetails } from "./movement-details"
import { kustomOptions, type KustomOptions } from "./options"
import { paymentReference } from "./references"

export { kustomOptions, type KustomOptions } from "./options"

/** Kustom: In-Person Payments on a clerk's phone, then Order Management (kustom.md). */
export const kustom = defineGateway<KustomOptions>({
  id: "kustom",
  label: "Kustom",
  options: kustomOptions,
  capabilities: {
    capture: "manual",
    partialCapture: true,
    refund: "partial",
    void: true,
    // Every amount is in hundredths there (7), so none with other decimals.
    currencies: [
      ...["SEK", "NOK", "DKK", "EUR", "GBP", "USD", "CHF", "PLN", "CZK"],
      ...["HUF", "RON", "AUD", "CAD", "NZD"],
    ],
    needs: ["cart", "device"],
    callbackProof: "signature",
  },
  // For up to three days, at moments that are not public (5.4).
  delivery: { url: "account", sent: "always", retriesAfter: null, givesUpAfter: 259_200 },
  storefrontKeys: [],
  sendsLines: true,
  reference: paymentReference,
  connect: (options) => createClient(options),
  address: ({ apiBaseUrl }) => ({ baseUrl: apiBaseUrl, mode: modeOf(apiBaseUrl) }),
  authenticate,
  read,
  acknowledge,
  proofHeaders: () => ["webhook-id", "webhook-timestamp", "webhook-signature"],
  captureDetails: () => movementDetails,
  refundDetails: () => movementDetails,
})

/**
 * Our answer to a callback (kustom.md 5.4): the 200 that the founding document asks for, also when it
 * is about none of ours, since several shops can share an account; or a refusal.
 */
function acknowledge(outcome: CallbackOutcome): Acknowledgement {
  return isTaken(outcome) || outcome === "unknown"
    ? { status: 200, contentType: "application/json", body: '{"received":true}' }
    : refusalOf(outcome)
}
