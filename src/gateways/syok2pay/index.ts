import { defineGateway, type Acknowledgement, type CallbackOutcome } from "../contract"
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
  read,
  acknowledge,
})

const refusals: Readonly<Record<"refused" | "unknown" | "unreadable", number>> = {
  refused: 401,
  unknown: 404,
  unreadable: 400,
}

/** Our answer to a callback: the configured acknowledgement, or a refusal without detail (6.2). */
function acknowledge(outcome: CallbackOutcome, { callback }: Syok2PayOptions): Acknowledgement {
  if (outcome === "accepted" || outcome === "duplicate") {
    return {
      status: callback.ackStatus,
      contentType: callback.ackContentType,
      body: callback.ackBody,
    }
  }
  return {
    status: refusals[outcome],
    contentType: "application/json",
    body: '{"success":false}',
  }
}
