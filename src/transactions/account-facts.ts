import type { Account } from "../accounts/account"
import type { Capabilities } from "../gateways/contract"

/** What this account can do: what its gateway can, as far as the account's options allow it. */
export function capabilitiesOf({ gateway, options }: Account): Capabilities {
  const refund = gateway.refundMode?.(options) ?? gateway.capabilities.refund
  return { ...gateway.capabilities, refund }
}

/** Which movements this account does not make without details; optional ones are nobody's need. */
export function needsDetails(account: Account | undefined): { capture: boolean; refund: boolean } {
  const isNeeded = (purpose: "capture" | "refund") => {
    const schema = account?.gateway[`${purpose}Details`]?.(account.options)
    return !!schema && !schema.safeParse({}).success
  }
  return { capture: isNeeded("capture"), refund: isNeeded("refund") }
}
