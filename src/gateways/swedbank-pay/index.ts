import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
import { authenticate, read } from "./callback"
import { createClient } from "./client"
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
  storefrontKeys: ["instrument"],
  reference: paymentReference,
  connect: (options) => createClient(options),
  authenticate,
  read,
  acknowledge,
})

const refusals: Readonly<Record<"refused" | "unknown" | "unreadable", number>> = {
  refused: 401,
  unknown: 404,
  unreadable: 400,
}

/** Our answer to a callback: the documented 200, or a refusal without detail (6). */
function acknowledge(outcome: CallbackOutcome): Acknowledgement {
  const contentType = "application/json"
  return outcome === "accepted" || outcome === "duplicate"
    ? { status: 200, contentType, body: "{}" }
    : { status: refusals[outcome], contentType, body: '{"success":false}' }
}
