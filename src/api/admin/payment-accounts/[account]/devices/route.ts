import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { requireDeviceAccount } from "../../../../../accounts/require-device-account"
import { toMedusaError } from "../../../../../providers/base/to-medusa-error"

/** The terminals of an account, as its gateway lists them. */
export const GET = async (req: MedusaRequest, res: MedusaResponse) => {
  const { client, gateway } = requireDeviceAccount(req.scope, req.params.account)
  try {
    res.json({ devices: (await client.devices?.()) ?? [] })
  } catch (error) {
    throw toMedusaError(error, `${gateway.label} did not list its devices`)
  }
}
