import { isLoopback } from "../gateways/common-options"
import type { ApiAddress } from "../gateways/contract"
import { accountModeOf } from "./account-mode"
import { finding, type Finding } from "./findings"

/** What is odd about the addresses of an account: the gateway's, and ours as the gateway is told it. */
export function addressFindings(address: ApiAddress, publicUrl: string): Finding[] {
  const mode = accountModeOf(address)
  const odd: Finding[] = []
  if (mode === "unknown") {
    odd.push(finding("api_unknown", "warning", { host: new URL(address.baseUrl).host }))
  }
  // A sandbox on this machine reaches it.
  if (mode !== "sandbox" && isLoopback(publicUrl)) {
    odd.push(finding("url_local", "error", { url: publicUrl }))
  }
  return odd
}
