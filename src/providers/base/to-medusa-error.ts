import { MedusaError } from "@medusajs/framework/utils"
import { GatewayError } from "../../gateways/errors"
import { MoneyError } from "../../gateways/money"

/**
 * Turns trouble with a gateway into the error that a shopper or an admin reads. What the gateway
 * said goes in, codes and correlation ids included; secrets and payloads never were in it.
 */
export function toMedusaError(error: unknown, doing: string): MedusaError {
  if (error instanceof MedusaError) {
    return error
  }
  if (error instanceof MoneyError) {
    return new MedusaError(MedusaError.Types.INVALID_DATA, `${doing}: ${error.message}`)
  }
  if (error instanceof GatewayError) {
    const code = error.code ? ` [${error.code}]` : ""
    const trace = error.correlationId ? ` (gateway's id of this call: ${error.correlationId})` : ""
    const type = error.retryable
      ? MedusaError.Types.UNEXPECTED_STATE
      : MedusaError.Types.NOT_ALLOWED
    return new MedusaError(type, `${doing}: ${error.message}${code}${trace}${remedyOf(error)}`)
  }
  throw error
}

/** What the person can do, where the message alone does not say it. */
function remedyOf({ kind, retryAfter }: GatewayError): string {
  if (kind !== "rate_limited") {
    return ""
  }
  return `. Please try again in ${retryAfter ? `${retryAfter} seconds` : "a moment"}.`
}
