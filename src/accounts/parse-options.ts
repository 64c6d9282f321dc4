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
  const faults = parsed.error.issues.map(({ path, message, code }) => {
    const missing = code === "invalid_type" && read(raw, path) === undefined
    return `- ${path.join(".") || "options"}: ${missing ? "is missing" : message}`
  })
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    [
      `${gateway.label} account ${providerId} cannot start:`,
      ...faults,
      `Correct these options of the provider entry in medusa-config (payment module, providers). A secret usually comes from an environment variable that is not set.`,
    ].join("\n")
  )
}

function read(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      at !== null && typeof at === "object" ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    value
  )
}
