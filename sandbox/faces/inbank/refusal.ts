import type { Answer } from "../../core/call"
import { FORBIDDEN, FORBIDDEN_IN_FRONT, notFound, rejected, UNAUTHORIZED } from "./problems"
import { rentalRejected } from "./problems"

/**
 * The answer of a fault rule. `value` is an HTTP status, a code such as `can_not_approve` (422), or
 * one of the rental calls' codes in capitals. `429/90` asks to wait 90 seconds, `403/front` is the
 * refusal with a capital Message.
 */
export function refusal(value: string): Answer {
  if (!/^\d{3}(\/\w+)?$/.test(value)) {
    const isRental = /^[A-Z_]+$/.test(value)
    return (isRental ? rentalRejected(422, "Refused by a fault rule", value) : rejected(value))
      .answer
  }
  const [text, more = "1"] = value.split("/")
  const status = Number(text)
  const body = { message: status === 500 ? "internal_server_error" : "refused by a fault rule" }
  switch (status) {
    case 401:
      return UNAUTHORIZED
    case 403:
      return more === "front" ? FORBIDDEN_IN_FRONT : FORBIDDEN
    case 404:
      return notFound().answer
    case 422:
      return rejected("refused_by_a_fault_rule").answer
    case 429:
    case 503:
      return { status, headers: { "Retry-After": more }, body }
    default:
      return { status, body }
  }
}
