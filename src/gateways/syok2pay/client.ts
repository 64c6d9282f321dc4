import type { GatewayClient } from "../contract"
import { GatewayError } from "../errors"
import { cancel } from "./cancel"
import type { Context } from "./context"
import { inquire, inquireToAct } from "./inquire"
import { open } from "./open"
import type { Syok2PayOptions } from "./options"
import { refund } from "./refund"
import { createTransport } from "./transport"

/** The calls of one Syok2Pay account. `now` in milliseconds since 1970; for tests. */
export function createClient(
  options: Syok2PayOptions,
  now: () => number = Date.now
): GatewayClient {
  const context: Context = { options, send: createTransport(options, now), now }
  return {
    open: (request) => open(context, request),
    inquire: (transaction) => inquire(context, transaction),
    cancel: (transaction, key) => cancel(context, transaction, key),
    refund: (transaction, amount, key) => refund(context, transaction, amount, key),
    // Every successful payment is captured already: there is no Capture call (syok2pay.md 1.3).
    capture: async (transaction, amount) => {
      const truth = await inquireToAct(context, transaction)
      if (truth.captured.currency === amount.currency && truth.captured.compare(amount) >= 0) {
        return truth
      }
      throw new GatewayError(
        "unsupported",
        `Syok2Pay captures by itself; it has not captured ${amount} of ${transaction.reference}`
      )
    },
  }
}
