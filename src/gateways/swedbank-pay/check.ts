import { GatewayError } from "../errors"
import type { Context } from "./context"
import { checkPayload } from "./payloads"

/**
 * Tries the credentials without opening a payment: an order that is incomplete on purpose is
 * refused as such (400) only when token and contract are good (swedbank-pay.md 2). Throws
 * GatewayError unauthorized with what to mend, or unavailable.
 */
export async function check({ send, options }: Context): Promise<void> {
  try {
    await send({
      call: "check",
      method: "POST",
      path: "/psp/paymentorders",
      reference: `payee ${options.payeeId}`,
      body: checkPayload(options),
    })
  } catch (error) {
    if (error instanceof GatewayError && (error.kind === "invalid" || error.kind === "conflict")) {
      return
    }
    throw error
  }
}
