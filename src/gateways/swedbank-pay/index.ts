import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
import { isTaken, refusalOf } from "../refusals"
import { backOfficeUrl } from "./back-office"
import { authenticate, read } from "./callback"
import { createClient } from "./client"
import { modeOf } from "./hosts"
import { swedbankPayOptions, type SwedbankPayOptions } from "./options"
import { paymentReference } from "./references"

export { swedbankPayOptions, type SwedbankPayOptions } from "./options"

/** Swedbank Pay: Payment Orders v3.1 on the redirect page, Nordic and Baltic (swedbank-pay.md). */
export const swedbankPay = defineGateway<SwedbankPayOptions>({
  id: "swedbank-pay",
  label: "Swedbank Pay",
  options: swedbankPayOptions,
  capabilities: {
    capture: "manual",
    partialCapture: true,
    refund: "partial",
    void: true,
    currencies: ["SEK", "NOK", "DKK", "EUR"],
    needs: ["cart"],
    callbackProof: "url-key",
  },
  // Since December 2025 merchants get callbacks by agreement; the repeats are documented (6).
  delivery: {
    url: "payment",
    sent: "on_request",
    retriesAfter: [30, 60, 360, 432, 864, 1265],
    givesUpAfter: 1265,
  },
  storefrontKeys: ["instrument"],
  sendsLines: true,
  reference: paymentReference,
  connect: (options) => createClient(options),
  address: ({ baseUrl }) => ({ baseUrl, mode: modeOf(baseUrl) }),
  authenticate,
  read,
  acknowledge,
  sendsCallbacks: ({ callback }) => callback.send,
  capturesAtOnce: ({ autoCapture }) => autoCapture,
  backOfficeUrl,
})

/** Our answer to a callback: the documented 200, or a refusal (6). */
function acknowledge(outcome: CallbackOutcome): Acknowledgement {
  return isTaken(outcome)
    ? { status: 200, contentType: "application/json", body: "{}" }
    : refusalOf(outcome)
}
