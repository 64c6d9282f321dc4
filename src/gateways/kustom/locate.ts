import type { Context } from "./context"
import { orNull } from "./inquire"
import { readMerchantData } from "./merchant-data"
import { field, idOf } from "./reading"

/**
 * Our reference of a session that only a callback told us of: the answer to its create was lost
 * (kustom.md 3.4). null when it belongs to another shop of the account, or to nobody. Throws
 * GatewayError.
 */
export async function locate({ ask, options }: Context, gatewayId: string): Promise<string | null> {
  const id = idOf(gatewayId)
  if (id === null) {
    return null
  }
  const path = `/ipp/v1/sessions/${id}`
  const answer = await orNull(ask({ call: "session", method: "GET", path, reference: id }))
  const ours = answer && readMerchantData(field(answer, "merchant_data"))
  return ours?.store === options.site && field(answer ?? {}, "session_id") === id
    ? ours.reference
    : null
}
