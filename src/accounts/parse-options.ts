import { MedusaError } from "@medusajs/framework/utils"
import type { CommonOptions, Gateway } from "../gateways/contract"

/**
 * Validates one account's options. Throws a `MedusaError` that names the account, each option that
 * is wrong, and where to mend it; values are never repeated, they may be secrets.
 */
export function parseOptions(gateway: Gateway, raw: unknown, providerId: string): CommonOptions {
  const parsed = gateway.options.safeParse(raw ?? {})
  if (parsed.success) {
    return parsed.data
  }
  const faults = parsed.error.issues.map(
    ({ path, message }) => `- ${path.join(".") || "options"}: ${message}`
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    [
      `${gateway.label} account ${providerId} cannot start:`,
      ...faults,
      `Correct these options in medusa-config: the account's own, or those that verifiedPayments gives to all accounts. A secret usually comes from an environment variable that is not set.`,
    ].join("\n")
  )
}
