import { MedusaError } from "@medusajs/framework/utils"
import type { Gateway } from "../gateways/contract"

/** Set by whoever wants sandbox payments in production all the same, such as on a staging server. */
export const ALLOW = "ALLOW_SANDBOX_PAYMENTS"

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** Every face of the sandbox has a secret with these words, which everybody can read. */
const SANDBOX_SECRET = /not_a_real_|not_real$/

/** Prefixes of keys that move money. */
const LIVE_KEY = /^(?:pk|sk|kco)_live_/

/**
 * Keeps sandbox and money apart. In production an account at the sandbox would sell for nothing to
 * whoever knows its published secrets; on any machine a live key has no business there.
 *
 * @throws MedusaError naming the account and what to do; never a value
 */
export function refuseSandbox(
  { label }: Pick<Gateway, "label">,
  options: object,
  providerId: string,
  env: NodeJS.ProcessEnv = process.env
): void {
  const texts = textsOf(options)
  const local = isLocal(options)
  const fail = (message: string) => {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `${label} account ${providerId} cannot start: ${message}`
    )
  }
  if (local && texts.some((text) => LIVE_KEY.test(text))) {
    fail(
      "a live key would be sent to a program on this machine. Give the account the sandbox's own options, or the gateway's API address."
    )
  }
  const atSandbox = local || texts.some((text) => SANDBOX_SECRET.test(text))
  if (atSandbox && env.NODE_ENV === "production" && env[ALLOW] !== "true") {
    fail(
      `it is set up for the sandbox, whose payments are no money and whose secrets everybody can read, and NODE_ENV is production. Give it the gateway's own address and secrets, or set ${ALLOW}=true where nothing real is sold.`
    )
  }
}

/** Whether the account's API is on this machine. */
function isLocal(options: object): boolean {
  const { baseUrl, apiBaseUrl } = options as { baseUrl?: unknown; apiBaseUrl?: unknown }
  const url = baseUrl ?? apiBaseUrl
  return typeof url === "string" && URL.canParse(url) && LOOPBACK.test(new URL(url).hostname)
}

const textsOf = (options: object): string[] =>
  Object.values(options)
    .flat()
    .filter((value): value is string => typeof value === "string")
