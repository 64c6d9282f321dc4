import { isLoopback } from "../gateways/common-options"
import type { ApiAddress } from "../gateways/contract"

/** `sandbox`: ours, on this machine. `unknown`: an address that the gateway does not document. */
export type AccountMode = "live" | "test" | "sandbox" | "unknown"

/** Where an account's payments happen, for the people who look at it. */
export function accountModeOf({ baseUrl, mode }: ApiAddress): AccountMode {
  return mode ?? (isLoopback(baseUrl) ? "sandbox" : "unknown")
}
